import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A page that is only read and written, so that what remains is Astro itself. */
const page = `---
import { readFileSync } from 'node:fs';
export const getStaticPaths = () =>
  JSON.parse(readFileSync(process.env.BENCH_PAGES, 'utf8')).map(({ page, file }) => ({ params: { page }, props: { file } }));
---
<Fragment set:html={readFileSync(Astro.props.file, 'utf8')} />
`;

/** Seconds in which Astro alone writes as many pages as a built site has, with the same HTML. */
export async function plainAstroSeconds(site: string): Promise<number> {
  // Below node_modules, where the project finds Astro.
  const root = resolve('node_modules/.bench-plain-astro');
  rmSync(root, { recursive: true, force: true });
  mkdirSync(join(root, 'src/pages'), { recursive: true });
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('index.html'));
  const pages = files.map((file) => ({ page: file.replace(/\/?index\.html$/, '') || undefined, file: resolve(site, file) }));
  writeFileSync(join(root, 'pages.json'), JSON.stringify(pages));
  writeFileSync(join(root, 'src/pages/[...page].astro'), page);
  const startMs = performance.now();
  const env = { ...process.env, BENCH_PAGES: join(root, 'pages.json'), ASTRO_TELEMETRY_DISABLED: '1' };
  const child = spawn(resolve('node_modules/.bin/astro'), ['build', '--root', root], { env, stdio: 'ignore' });
  const status = await new Promise((done) => child.once('close', done));
  const seconds = (performance.now() - startMs) / 1000;
  rmSync(root, { recursive: true, force: true });
  if (status !== 0) throw new Error('Astro alone could not write the pages');
  return seconds;
}
