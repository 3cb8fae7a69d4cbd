import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cachesOf } from './measured-build.ts';

/** A page that is only read and written, so that what remains is Astro itself. */
const copiedPage = `---
import { readFileSync } from 'node:fs';
export const getStaticPaths = () =>
  JSON.parse(readFileSync(process.env.BENCH_PAGES, 'utf8')).map(({ page, file }) => ({ params: { page }, props: { file } }));
---
<Fragment set:html={readFileSync(Astro.props.file, 'utf8')} />
`;

/** The project's own pages, components and content, without its integrations, training of the search and hashes of inline code. */
const plainConfig = `import config from '../../astro.config.mjs';
const replaced = {
  'trained-models.ts': 'export const trainedModels = () => ({ first: {}, full: {} });',
  'hosting/csp-hashes.ts': 'export const withCspMeta = (html) => html;',
};
const plain = { name: 'plain', enforce: 'pre', load: (id) => replaced[id.split('/src/')[1]] };
export default {
  ...config,
  integrations: config.integrations.filter(({ name }) => name === '@astrojs/mdx'),
  vite: { ...config.vite, plugins: [...config.vite.plugins, plain] },
};
`;

/** Below node_modules, where the project finds Astro. */
const folder = 'node_modules/.bench-plain-astro';

/** Seconds in which Astro alone writes as many pages as a built site has, with the same HTML. */
export function copySeconds(site: string): Promise<number> {
  const root = resolve(folder);
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('index.html'));
  const pages = files.map((file) => ({ page: file.replace(/\/?index\.html$/, '') || undefined, file: resolve(site, file) }));
  const own = { 'pages.json': JSON.stringify(pages), 'src/pages/[...page].astro': copiedPage };
  return buildSeconds(own, ['--root', root], { BENCH_PAGES: join(root, 'pages.json') });
}

/** Seconds in which Astro alone renders the pages of a content folder, with the same components. */
export function renderSeconds(contentDir: string): Promise<number> {
  const config = 'astro.config.mjs';
  const env = { CONTENT_DIR: contentDir, OUT_DIR: resolve(folder, 'dist'), BASE_PATH: '', SITE_URL: '' };
  return buildSeconds({ [config]: plainConfig }, ['--config', join(folder, config)], env, cachesOf(contentDir));
}

async function buildSeconds(
  files: Readonly<Record<string, string>>,
  options: readonly string[],
  env: NodeJS.ProcessEnv,
  caches: readonly string[] = [],
): Promise<number> {
  const remove = () => [folder, ...caches].forEach((path) => rmSync(path, { recursive: true, force: true }));
  remove();
  mkdirSync(join(folder, 'src/pages'), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  const startMs = performance.now();
  const child = spawn(resolve('node_modules/.bin/astro'), ['build', ...options], {
    env: { ...process.env, ...env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: 'ignore',
  });
  const status = await new Promise((done) => child.once('close', done));
  const seconds = (performance.now() - startMs) / 1000;
  remove();
  if (status !== 0) throw new Error('Astro alone could not write the pages');
  return seconds;
}
