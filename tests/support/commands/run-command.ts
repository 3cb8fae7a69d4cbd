import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { realContent, root, temporaryFolder } from '../content/content-folders.ts';
import { filesOf } from '../html/built-pages.ts';

/** What a command printed, and how it ended. */
export interface Ended {
  readonly status: number | null;
  readonly printed: string;
}

/** Runs the build command, or another of src/tools with its arguments, in the repository, or in a copy of it, with nothing but the given settings. */
export function runBuild(settings: Readonly<Record<string, string>>, folder = root, command = 'build', ...args: string[]): Ended {
  const { SITE_URL: _site, BASE_PATH: _base, OUT_DIR: _out, CONTENT_DIR, NODE_TEST_CONTEXT: _test, ...inherited } = process.env;
  // A copy of the repository has the content in a folder of its own.
  const content = CONTENT_DIR && folder === root ? { CONTENT_DIR: realContent } : {};
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/tools/${command}.ts`, ...args], {
    cwd: folder,
    env: { ...inherited, ...content, ...settings, FORCE_COLOR: '0' },
    encoding: 'utf8',
  });
  // The build keeps a cache for each content folder; one for a temporary folder is of no more use.
  if (settings['CONTENT_DIR'])
    rmSync(join(root, 'node_modules/.astro', encodeURIComponent(settings['CONTENT_DIR'])), { recursive: true, force: true });
  return { status, printed: stdout + stderr };
}

/** Builds into a new temporary folder; throws an Error with all that was printed when the build fails. */
export function built(settings: Readonly<Record<string, string>>): { readonly dist: string; readonly printed: string } {
  const dist = join(temporaryFolder(), 'dist');
  const { status, printed } = runBuild({ ...settings, OUT_DIR: dist });
  if (status !== 0) throw new Error(`The build failed:\n${printed}`);
  return { dist, printed };
}

/** The unit suites that read the content of the site; those that also run commands take too long to be run anew. */
function suitesOfContent(): string[] {
  const reads = /\brealContent\b|\bcatalogOf\(\)|\bcopyOf\(\)|query-sets\.ts|fixtures\/plans\.ts/;
  return filesOf(join(root, 'tests/unit'))
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => `tests/unit/${file}`)
    .filter((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      return reads.test(text) && !text.includes('commands/run-command.ts');
    });
}

/** Builds the site of a content folder, and runs the suites that read either against it. */
export function runSuites(content: string): Ended {
  const { dist } = built({ CONTENT_DIR: content });
  const { NODE_TEST_CONTEXT: _test, ...inherited } = process.env;
  // In one process: starting one for each takes longer than most of them.
  const args = ['--test', '--test-isolation=none', '--test-reporter=dot', ...suitesOfContent(), 'tests/this-content/*.test.ts'];
  // Their many random cases are drawn where the content is not in question.
  const env = { ...inherited, CONTENT_DIR: content, OUT_DIR: dist, CASES: '100' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
  return { status, printed: stdout + stderr };
}

/** A copy of all that the build reads, in a new folder of that path, with the same packages and nothing that an earlier build kept. */
export function copyOfProject(path: string): string {
  const folder = join(temporaryFolder(), path);
  for (const name of ['astro.config.mjs', 'package.json', 'public', 'src', 'tsconfig.json'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  cpSync(realContent, join(folder, 'content'), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules')).filter((one) => !['.astro', '.vite'].includes(one))) {
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
  }
  return folder;
}

/** Every file below a folder with a hash of its bytes, in order. */
export function hashesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesOf(folder).map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}
