import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { realContent, root, temporaryFolder } from '../content/content-folders.ts';
import { filesOf } from '../html/built-pages.ts';

/** Exit status and combined output of a command. */
export interface CommandResult {
  readonly status: number | null;
  readonly printed: string;
}

/** Runs a command of src/tools in the repository or a copy of it, with only the given build settings in its environment. */
export function runBuild(settings: Readonly<Record<string, string>>, folder = root, command = 'build', ...args: string[]): CommandResult {
  const { SITE_URL: _site, BASE_PATH: _base, OUT_DIR: _out, CONTENT_DIR, NODE_TEST_CONTEXT: _test, ...inherited } = process.env;
  // A copy of the repository contains its own content.
  const content = CONTENT_DIR && folder === root ? { CONTENT_DIR: realContent } : {};
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/tools/${command}.ts`, ...args], {
    cwd: folder,
    env: { ...inherited, ...content, ...settings, FORCE_COLOR: '0' },
    encoding: 'utf8',
  });
  // The build caches per content folder; remove the cache of a temporary one.
  if (settings['CONTENT_DIR'])
    rmSync(join(root, 'node_modules/.astro', encodeURIComponent(settings['CONTENT_DIR'])), { recursive: true, force: true });
  return { status, printed: stdout + stderr };
}

/** Builds into a temporary folder; throws an Error with the output if the build fails. */
export function buildSite(settings: Readonly<Record<string, string>>): { readonly dist: string; readonly printed: string } {
  const dist = join(temporaryFolder(), 'dist');
  const { status, printed } = runBuild({ ...settings, OUT_DIR: dist });
  if (status !== 0) throw new Error(`The build failed:\n${printed}`);
  return { dist, printed };
}

/** Unit test files that read the site’s content, except slow ones that run commands. */
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

/** Builds a content folder and runs the tests that depend on the content or the build. */
export function runSuites(content: string): CommandResult {
  const { dist } = buildSite({ CONTENT_DIR: content });
  const { NODE_TEST_CONTEXT: _test, ...inherited } = process.env;
  // In one process: starting one for each takes longer than most of them.
  const args = ['--test', '--test-isolation=none', '--test-reporter=dot', ...suitesOfContent(), 'tests/this-content/*.test.ts'];
  // Their many random cases are drawn where the content is not in question.
  const env = { ...inherited, CONTENT_DIR: content, OUT_DIR: dist, CASES: '100' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
  return { status, printed: stdout + stderr };
}

/** Copies the build’s inputs to `path` in a temporary folder, with linked node_modules and no caches. */
export function copyOfProject(path: string): string {
  const folder = join(temporaryFolder(), path);
  for (const name of ['astro.config.mjs', 'package.json', 'src', 'tsconfig.json'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  cpSync(realContent, join(folder, 'content'), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules')).filter((entry) => !['.astro', '.vite'].includes(entry))) {
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
  }
  return folder;
}

/** SHA-256 of every file under a folder, by relative path. */
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
