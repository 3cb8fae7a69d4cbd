import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { ensureBrowsers } from './browser.ts';

const testsIn = (...folders: readonly string[]) => folders.map((folder) => `tests/${folder}/**/*.test.ts`);
const node = (concurrency: number) => ['node', '--test', `--test-concurrency=${concurrency}`, '--test-reporter=dot'] as const;

// All checks and tests, fastest first; stops at the first failure.
const steps = [
  ['checks: format, types, lint, unused code, content', 'npm', 'run', 'check'],
  ['build', 'node', 'src/tools/build.ts'],
  ['build below a path', 'node', 'tests/support/browser/build-below-base.ts'],
  ['tests without a browser', ...node(availableParallelism()), ...testsIn('unit', 'built', 'this-content')],
  // Each builds or serves in this folder, whose .astro two of them must not write at once.
  ['tests of builds, one at a time', ...node(1), ...testsIn('one-at-a-time')],
  ['site tests', 'playwright', 'test', '--config', 'tests/playwright.config.ts', ...process.argv.slice(2)],
] as const;

process.env['CHROMIUM'] = ensureBrowsers();
// Each site is built once, for all that read it.
process.env['BUILT'] = 'yes';
for (const [name, command, ...args] of steps) {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`\n${name}: failed`);
    process.exit(status ?? 1);
  }
}
