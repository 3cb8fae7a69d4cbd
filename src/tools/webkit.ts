import { spawnSync } from 'node:child_process';
import { ensureWebKit } from './browser.ts';
import { requireDist, failCommand } from './dist.ts';

// Runs tests/webkit against the built site in WebKit, Safari’s engine, on a virtual display.
const missing = ensureWebKit();
if (missing) failCommand(missing);
else if (requireDist()) {
  const tests = ['--test', '--test-concurrency=1', '--test-reporter=spec', ...process.argv.slice(2), 'tests/webkit/*.test.ts'];
  process.exitCode = spawnSync('xvfb-run', ['--auto-servernum', process.execPath, ...tests], { stdio: 'inherit' }).status ?? 1;
}
