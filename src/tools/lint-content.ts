import { problemCount } from '../domain/content/problem.ts';
import { siteConfig } from '../integrations/site-config.ts';
import { findingText } from './lint/finding.ts';
import { lintContent } from './lint/lint.ts';

const { contentDir: folder } = siteConfig(process.env);
const { findings, blockingCount, similar } = await lintContent(folder);

for (const finding of findings) console.log(`${findingText(folder, finding)}\n`);
if (similar.length > 0) {
  console.log('Most similar answers, by shared rare words:');
  for (const { one, other, share } of similar) console.log(`  ${one}, ${other}: ${Math.round(share * 100)} %`);
  console.log('');
}
console.log(`${folder}: ${problemCount(findings.length)}${blockingCount > 0 ? `, ${blockingCount} of which stop the build` : ''}`);
if (findings.length > 0) process.exitCode = 1;
