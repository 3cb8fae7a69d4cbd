import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { handbookPage } from './handbook-page.ts';
import { vocabularyOf } from './lorem.ts';
import { cachesOf } from './measured-build.ts';

/** The project's own pages, components and content, without its integrations, training of the search and hashes of inline code. */
const ownConfig = `import config from '../../astro.config.mjs';
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

/** A site as Astro's own documentation begins one: MDX in a collection, one layout. */
const plainSite = {
  'astro.config.mjs': "import mdx from '@astrojs/mdx';\nexport default { integrations: [mdx()], devToolbar: { enabled: false } };\n",
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { pages: defineCollection({ loader: glob({ pattern: '**/*.mdx', base: './src/pages-of-text' }) }) };
`,
  'src/pages/[...id]/index.astro': `---
import { getCollection, render } from 'astro:content';
export const getStaticPaths = async () => (await getCollection('pages')).map((page) => ({ params: { id: page.id }, props: { page } }));
const { Content } = await render(Astro.props.page);
---
<html lang="en">
  <head><meta charset="utf-8" /><title>{Astro.props.page.data.question}</title></head>
  <body><nav><a href="/">Home</a></nav><main><h1>{Astro.props.page.data.question}</h1><Content /></main></body>
</html>
`,
};

/** Below node_modules, where the project finds Astro. */
const folder = 'node_modules/.bench-plain-astro';

/** Seconds that Astro and Pagefind take for a plain site of as many pages, each of about 580 words. */
export function plainSeconds(pages: number): Promise<number> {
  const vocabulary = vocabularyOf([]);
  const texts = Array.from({ length: pages }, (_, number): [string, string] => [
    `src/pages-of-text/p${number}.mdx`,
    handbookPage(vocabulary, number, {}),
  ]);
  return buildSeconds({ ...plainSite, ...Object.fromEntries(texts) }, [
    ['astro', 'build', '--root', resolve(folder)],
    ['pagefind', '--site', join(resolve(folder), 'dist')],
  ]);
}

/** Seconds in which Astro alone renders the pages of a content folder, with the same components. */
export function renderSeconds(contentDir: string): Promise<number> {
  const config = 'astro.config.mjs';
  const env = { CONTENT_DIR: contentDir, OUT_DIR: resolve(folder, 'dist'), BASE_PATH: '', SITE_URL: '' };
  return buildSeconds({ [config]: ownConfig }, [['astro', 'build', '--config', join(folder, config)]], env, cachesOf(contentDir));
}

async function buildSeconds(
  files: Readonly<Record<string, string>>,
  commands: readonly (readonly [program: string, ...options: string[]])[],
  env: NodeJS.ProcessEnv = {},
  caches: readonly string[] = [],
): Promise<number> {
  const remove = () => [folder, ...caches].forEach((path) => rmSync(path, { recursive: true, force: true }));
  remove();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const startMs = performance.now();
  for (const [program, ...options] of commands) await run(program, options, env);
  const seconds = (performance.now() - startMs) / 1000;
  remove();
  return seconds;
}

async function run(program: string, options: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(resolve('node_modules/.bin', program), [...options], {
    env: { ...process.env, ...env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: 'ignore',
  });
  const status = await new Promise((done) => child.once('close', done));
  if (status !== 0) throw new Error(`${program} alone could not build the pages`);
}
