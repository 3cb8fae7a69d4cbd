import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { needWebKit } from './browser.ts';

// Walks through the built site in WebKit, the engine of Safari: the tests of tests/webkit on a display that nobody sees.
const missing = needWebKit();
if (!existsSync('dist/index.html') && !process.env['OUT_DIR']) fail('Nothing is built in dist. Run: npm run build');
else if (missing) fail(missing);
else {
  const tests = ['--test', '--test-concurrency=1', '--test-reporter=spec', ...process.argv.slice(2), 'tests/webkit/*.test.ts'];
  process.exitCode = spawnSync('xvfb-run', ['--auto-servernum', process.execPath, ...tests], { stdio: 'inherit' }).status ?? 1;
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
