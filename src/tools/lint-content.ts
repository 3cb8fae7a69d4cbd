import { problemText } from '../domain/problem.ts';
import { findingText } from './lint/finding.ts';
import { lintContent } from './lint/lint.ts';

const folder = process.env['CONTENT_DIR'] || 'content';
const { problems, findings, alike } = await lintContent(folder);

for (const text of [...problems.map(problemText), ...findings.map((finding) => findingText(folder, finding))]) console.log(`${text}\n`);
if (alike.length > 0) {
  console.log('Answers that have the most in common, by the words that few others have:');
  for (const { one, other, share } of alike) console.log(`  ${one}, ${other}: ${Math.round(share * 100)} %`);
  console.log('');
}
const count = problems.length + findings.length;
console.log(count === 0 ? `${folder}: nothing to mend` : `${folder}: ${count} to mend`);
if (problems.length > 0) console.log('Some of it stops the build, and hides what is found only in content that builds.');
if (count > 0) process.exitCode = 1;
