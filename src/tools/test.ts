import { spawn } from 'node:child_process';
import { ensureBrowsers } from './browser.ts';

/** A command with its arguments, and what it is called in the output. */
type Step = readonly [name: string, command: string, ...args: string[]];

const testsIn = (...folders: readonly string[]) => folders.map((folder) => `tests/${folder}/**/*.test.ts`);
const node = ['node', '--test', '--test-reporter=dot'] as const;

// All checks and tests, fastest first, those of a row side by side; stops after the first row with a failure.
const rows: readonly (readonly Step[])[] = [
  [['checks: format, types, lint, unused code, content', 'npm', 'run', 'check']],
  [['build', 'node', 'src/tools/build.ts']],
  [['build below a path', 'node', 'tests/support/browser/build-below-base.ts']],
  [
    // In one process: starting one for each file takes two fifths of the processor time.
    ['tests without a browser', ...node, '--test-isolation=none', ...testsIn('unit', 'built', 'this-content')],
    // Each builds or serves in this folder, whose .astro two of them must not write at once.
    ['tests of builds and of the dev server, one at a time', ...node, '--test-concurrency=1', ...testsIn('one-at-a-time', 'dev-server')],
  ],
  [['site tests', 'playwright', 'test', '--config', 'tests/playwright.config.ts', ...process.argv.slice(2)]],
];

process.env['CHROMIUM'] = ensureBrowsers();
// Each site is built once, for all that read it.
process.env['BUILT'] = 'yes';
for (const row of rows) {
  const failed = (await Promise.all(row.map((step) => run(step, row.length === 1)))).filter(({ status }) => status !== 0);
  for (const { name } of failed) console.error(`\n${name}: failed`);
  if (failed[0]) process.exit(failed[0].status);
}

/** Runs a step to its end; one that is not alone prints its output then, so that it stays in one piece. */
async function run([name, command, ...args]: Step, isAlone: boolean): Promise<{ readonly name: string; readonly status: number }> {
  if (isAlone) console.log(`\n— ${name}`);
  const child = spawn(command, args, { stdio: isAlone ? 'inherit' : ['inherit', 'pipe', 'pipe'] });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => printed.push(chunk));
  const status = await new Promise<number>((resolve, reject) => child.on('error', reject).on('close', (code) => resolve(code ?? 1)));
  if (!isAlone) console.log(`\n— ${name}\n${Buffer.concat(printed).toString()}`);
  return { name, status };
}
