import { problemCount } from '../domain/content/problem.ts';
import { siteConfig } from '../integrations/site-config.ts';
import { findingText } from './lint/finding.ts';
import { lintContent } from './lint/lint.ts';

const { contentDir: folder } = siteConfig(process.env);
const { findings, blockingCount: stopping, similar: alike } = await lintContent(folder);

for (const finding of findings) console.log(`${findingText(folder, finding)}\n`);
if (alike.length > 0) {
  console.log('Answers that have the most in common, by the words that few others have:');
  for (const { one, other, share } of alike) console.log(`  ${one}, ${other}: ${Math.round(share * 100)} %`);
  console.log('');
}
console.log(`${folder}: ${problemCount(findings.length)}${stopping > 0 ? `, ${stopping} of which stop the build` : ''}`);
if (findings.length > 0) process.exitCode = 1;
