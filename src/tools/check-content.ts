import { contentProblems } from '../build/checked-content.ts';
import { publishing } from '../build/publishing.ts';
import { ContentError } from '../domain/problem.ts';

const { contentDir: folder } = publishing(process.env);
const problems = contentProblems(folder);
if (problems.length > 0) {
  console.error(new ContentError(folder, problems).message);
  process.exitCode = 1;
} else {
  console.log(`${folder}: nothing to mend`);
}
