import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import type { Catalog } from '../../../src/domain/catalog/catalog.ts';
import { planFor, type Plan } from '../../../src/domain/catalog/plan.ts';
import { folders } from '../../../src/hosting/headers.ts';
import { catalogOf, root } from '../content/content-folders.ts';

/** One built site and where the tests find it. */
export interface Site {
  readonly name: string;
  readonly folder: string;
  readonly port: string;
  /** The path below the origin, without a slash at its end. */
  readonly base: string;
  /** The origin that the pages name; none when the site does not know it. */
  readonly site: string;
  /** Where it is served, with a slash at its end. */
  readonly address: string;
}

const port = Number(process.env['PORT'] ?? 4381);

/** What the build before the tests made. */
export const plain: Site = {
  name: 'at /',
  folder: resolve(root, process.env['OUT_DIR'] ?? 'dist'),
  port: String(port),
  base: '',
  site: '',
  address: `http://localhost:${port}/`,
};

/** The same, published at a known address below a base path. */
export const belowBase: Site = {
  name: 'below /guide/',
  folder: join(tmpdir(), `guide-below-base-${port}`),
  port: String(port + 1),
  base: '/guide',
  site: 'https://keys.test',
  address: `http://localhost:${port + 1}/guide/`,
};

export const sites = [plain, belowBase] as const;

/** The pages of a built site, by their full paths; the single-file editions are none. */
export function htmlFiles({ folder }: Site): string[] {
  if (!existsSync(folder)) throw new Error(`No build in ${folder}. Run: npm run build`);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(join(folder, folders.standalone)))
    .sort();
}

/** The address of every page without the base path; /404.html stands for the page of wrong addresses. */
export const pages: readonly string[] = htmlFiles(plain).map((file) => `/${relative(plain.folder, file)}`.replace(/\/index\.html$/, '/'));

/** The content that both sites are built from. */
export const catalog: Catalog = catalogOf();

/** The Plan of every model. */
export const plans: readonly Plan[] = catalog.models.map(({ id }) => planFor(catalog, id));

/** The full address of a page of a site. */
export const on = ({ address }: Site, path: string): string => address.replace(/\/$/, '') + path;
