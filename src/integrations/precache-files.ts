import { folders } from '../hosting/headers.ts';
import { isKeptWhole, matchRoute, modelPagePattern, routes, type Route } from '../domain/routes.ts';

/** A file in the build output. `path` is relative to it, with forward slashes. */
export interface BuiltFile {
  readonly path: string;
  readonly bytes: number;
}

/** Files to precache, in fetch order; `omittedCount` is the number of optional files over the size budget. */
export interface PrecacheFiles {
  readonly required: readonly BuiltFile[];
  readonly optional: readonly BuiltFile[];
  readonly omittedCount: number;
  /** Pages of each model that are precached once it was opened; empty if the whole site is precached. */
  readonly models: ReadonlyMap<string, readonly BuiltFile[]>;
}

/** Size budgets for optional files. Browsers allow more, but readers did not ask for the download. */
const maxOptionalBytes = { whole: 10_000_000, openedModels: 4_000_000 };

/** Size budgets for required pictures: each, and together. Larger ones are optional. */
const maxRequiredPictureBytes = 60_000;
const maxRequiredPicturesBytes = 1_000_000;

/** Never precached, in addition to routes marked “never”: host config, compressed files, downloads, crawler files. */
const neverPrecached = [
  /(^|\/)(_headers|_redirects)$/,
  /\.(conf|br|gz|zst|pdf|map)$/,
  /(^|\/)social\.png$/,
  /^sitemap.*\.xml$/,
  // Pagefind’s UI bundles; the site has its own.
  /^pagefind\/pagefind-(ui|modular-ui|component-ui|highlight)\./,
];

/** The `offline` setting of the file’s route, ignoring a language prefix; undefined if no route matches. */
function offlineOf(path: string): Route['offline'] | undefined {
  const address = `/${urlPathOf(path)}`;
  const name = matchRoute(address.replace(/^\/[a-z]{2}\//, '/'));
  return name && routes[name].offline;
}

/** Selects the files to precache from a build. `unused`: paths to exclude because nothing requests them. */
export function choosePrecacheFiles(files: readonly BuiltFile[], unused: readonly string[] = []): PrecacheFiles {
  const candidates = files.filter(
    ({ path }) => offlineOf(path) !== 'never' && !neverPrecached.some((pattern) => pattern.test(path)) && !unused.includes(path),
  );
  const isWhole = isKeptWhole(candidates.filter(({ path }) => path.endsWith('index.html')).length);
  const models = isWhole ? new Map<string, BuiltFile[]>() : Map.groupBy(candidates.filter(isOfModel), ({ path }) => modelOf(path)!);
  const shared = isWhole ? candidates : candidates.filter((file) => !isOfModel(file));
  const smallPictures = shared.filter(({ path, bytes }) => isPicture(path) && bytes <= maxRequiredPictureBytes);
  const pictures = new Set(within(maxRequiredPicturesBytes, smallPictures));
  const fullText = isWhole ? [] : shared.filter(isFullText);
  const required = shared.filter((file) => (isRequired(file.path) || pictures.has(file)) && !fullText.includes(file));
  const chosen = new Set([...required, ...fullText]);
  // Pages before images.
  const others = shared.filter((file) => !chosen.has(file)).toSorted((a, b) => Number(isHtml(b.path)) - Number(isHtml(a.path)));
  const maxBytes = isWhole ? maxOptionalBytes.whole : maxOptionalBytes.openedModels;
  const optional = within(maxBytes, others);
  // Pagefind works with all of its files or with none.
  if (sizeOf(optional) + sizeOf(fullText) <= maxBytes) optional.push(...fullText);
  return { required, optional, omittedCount: others.length + fullText.length - optional.length, models };
}

const modelPage = new RegExp(modelPagePattern());

const modelOf = (path: string): string | undefined => modelPage.exec(urlPathOf(path))?.[1];

const isOfModel = ({ path }: BuiltFile): boolean => modelOf(path) !== undefined;

/** The files, in order, that stay within a budget together. */
function within(maxBytes: number, files: readonly BuiltFile[]): BuiltFile[] {
  let bytes = 0;
  return files.filter((file) => {
    const fits = bytes + file.bytes <= maxBytes;
    if (fits) bytes += file.bytes;
    return fits;
  });
}

const sizeOf = (files: readonly BuiltFile[]): number => files.reduce((sum, { bytes }) => sum + bytes, 0);

/** URL path of a file, relative to the base path; index.html maps to its folder. */
export const urlPathOf = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1');

/** Whether it is a picture of the content. */
const isPicture = (path: string): boolean => path.startsWith(folders.hashed) && /\.(webp|svg)$/.test(path);

const isFullText = ({ path }: BuiltFile): boolean => path.startsWith('pagefind/');

const isHtml = (path: string): boolean => path.endsWith('.html');

function isRequired(path: string): boolean {
  return isHtml(path) ? offlineOf(path) === 'required' : /\.(js|css|json)$/.test(path) || path.startsWith('pagefind/');
}
