import { spawnSync } from 'node:child_process';
import { needBrowsers } from './browser.ts';

// Everything that has to hold before a change lands, from the quickest to the slowest; stops at the first that fails.
const steps = [
  ['format, rules, what is unused, types and content', 'npm', 'run', 'check'],
  ['unit tests', 'node', '--test', '--test-reporter=dot', 'tests/unit/**/*.test.ts'],
  ['build', 'node', 'src/tools/build.ts'],
  ['what this content says', 'node', '--test', '--test-reporter=dot', 'tests/this-content/**/*.test.ts'],
  ['tests of the site', 'playwright', 'test', '--config', 'tests/playwright.config.ts', ...process.argv.slice(2)],
] as const;

process.env['CHROMIUM'] = needBrowsers();
for (const [name, command, ...args] of steps) {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`\n${name}: failed`);
    process.exit(status ?? 1);
  }
}
