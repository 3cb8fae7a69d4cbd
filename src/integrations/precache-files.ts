import { matchRoute, routes, type Route } from '../domain/routes.ts';

/** A file of the finished build: its path and its size. */
export interface BuiltFile {
  readonly path: string;
  readonly bytes: number;
}

/** The files of a copy, each in the order in which it is fetched, and how many are left out because there is no room. */
export interface PrecacheFiles {
  readonly required: readonly BuiltFile[];
  readonly optional: readonly BuiltFile[];
  readonly omittedCount: number;
}

/** What the rest of a copy may weigh: a phone keeps more, but nobody asked for more. */
const maxOptionalBytes = 10_000_000;

/** Never precached, besides the routes that say so: host config, compressed files, downloads, crawler files. */
const neverPrecached = [
  /(^|\/)(_headers|_redirects)$/,
  /\.(conf|br|gz|zst|pdf|map)$/,
  /(^|\/)social\.png$/,
  /^sitemap.*\.xml$/,
  // Pagefind’s own interfaces, which the site does not use.
  /^pagefind\/pagefind-(ui|modular-ui|component-ui|highlight)\./,
];

/** What the table of routes says of a file, also of one below a language folder; undefined when it is no route. */
function offlineOf(path: string): Route['offline'] | undefined {
  const address = `/${urlPathOf(path)}`;
  const name = matchRoute(address.replace(/^\/[a-z]{2}\//, '/'));
  return name && routes[name].offline;
}

/** Chooses what a copy holds out of all files of a build. `unused` names further files that nothing asks for. */
export function choosePrecacheFiles(files: readonly BuiltFile[], unused: readonly string[] = []): PrecacheFiles {
  const wanted = files.filter(
    ({ path }) => offlineOf(path) !== 'never' && !neverPrecached.some((pattern) => pattern.test(path)) && !unused.includes(path),
  );
  const must = wanted.filter(({ path }) => isRequired(path));
  // Pages before pictures.
  const others = wanted
    .filter(({ path }) => !isRequired(path))
    .toSorted((one, other) => Number(isHtml(other.path)) - Number(isHtml(one.path)));
  const rest: BuiltFile[] = [];
  let bytes = 0;
  for (const file of others) {
    if (bytes + file.bytes > maxOptionalBytes) continue;
    bytes += file.bytes;
    rest.push(file);
  }
  return { required: must, optional: rest, omittedCount: others.length - rest.length };
}

/** The address of a file below the base path: a page goes by its folder. */
export const urlPathOf = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1');

const isHtml = (path: string): boolean => path.endsWith('.html');

function isRequired(path: string): boolean {
  return isHtml(path) ? offlineOf(path) === 'required' : /\.(js|css|json)$/.test(path) || path.startsWith('pagefind/');
}
