import { contentProblems } from '../build/checked-content.ts';
import { ContentError } from '../domain/problem.ts';

const folder = process.env['CONTENT_DIR'] || 'content';
const problems = contentProblems(folder);
if (problems.length > 0) {
  console.error(new ContentError(folder, problems).message);
  process.exitCode = 1;
} else {
  console.log(`${folder}: nothing to mend`);
}
