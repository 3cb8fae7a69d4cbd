import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import type { Catalog } from '../../../src/domain/catalog/catalog.ts';
import { planFor, type Plan } from '../../../src/domain/catalog/plan.ts';
import { mapStrings } from '../../../src/domain/content/placeholders.ts';
import { folders } from '../../../src/hosting/headers.ts';
import { messagesOf } from '../../../src/i18n/messages.ts';
import { inLanguage } from '../../../src/views/paths.ts';
import { catalogOf, root } from '../content/content-folders.ts';

/** A built site and its test server. */
export interface Site {
  readonly name: string;
  readonly folder: string;
  readonly port: string;
  /** Base path, without trailing slash. */
  readonly base: string;
  /** SITE_URL of the build; empty if not set. */
  readonly site: string;
  /** URL of the server, with trailing slash. */
  readonly address: string;
}

const port = Number(process.env['PORT'] ?? 4381);

/** The build under test. */
export const plain: Site = {
  name: 'at /',
  folder: resolve(root, process.env['OUT_DIR'] ?? 'dist'),
  port: String(port),
  base: '',
  site: '',
  address: `http://localhost:${port}/`,
};

/** The same content with SITE_URL and a base path. */
export const belowBase: Site = {
  name: 'below /guide/',
  folder: join(tmpdir(), `guide-below-base-${port}`),
  port: String(port + 1),
  base: '/guide',
  site: 'https://keys.test',
  address: `http://localhost:${port + 1}/guide/`,
};

/** The build under test with few of its pages, of which a copy is made in half of the time; without a server of its own. */
export const fewerPages: Site = { ...plain, name: 'with fewer pages', folder: join(tmpdir(), `guide-fewer-pages-${port}`) };

export const sites = [plain, belowBase] as const;

/** HTML files of a build, as full paths, excluding single-file editions. */
export function htmlFiles({ folder }: Site): string[] {
  if (!existsSync(folder)) throw new Error(`No build in ${folder}. Run: npm run build`);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes(`${sep}${folders.standalone.replace('/', sep)}`))
    .sort();
}

/** URL paths of all pages without base path, including /404.html. */
export const pages: readonly string[] = htmlFiles(plain).map((file) => `/${relative(plain.folder, file)}`.replace(/\/index\.html$/, '/'));

/** Catalog of the content that both sites are built from, in its first language. */
export const catalog: Catalog = catalogOf();

/** Its languages, the first one first, each with its catalog, plans and messages. */
export const languages = catalog.site.languages.map((language) => {
  const own = language === catalog.language ? catalog : catalogOf(undefined, language);
  return { language, catalog: own, plans: plansOf(own), messages: mapStrings(messagesOf(own), own.unbroken) };
});

/** Language of a page, by its path. */
export const languageAt = (path: string): string =>
  catalog.site.languages.slice(1).find((language) => path.startsWith(`/${language}/`)) ?? catalog.language;

/** Path of a page in a language. */
export const pathIn = (language: string, path: string): string => inLanguage(catalog.site.languages, language, path);

/** Plans of all models. */
export const { plans } = languages[0]!;

function plansOf(own: Catalog): readonly Plan[] {
  return own.models.map(({ id }) => planFor(own, id));
}

/** Full URL of a page. */
export const on = ({ address }: Site, path: string): string => address.replace(/\/$/, '') + path;
