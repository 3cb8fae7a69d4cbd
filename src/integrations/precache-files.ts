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

/** What a copy never holds: settings of hosts, compressed twins, what is fetched to be kept elsewhere, what only robots read, and what has to be asked for fresh. */
const neverPrecached = [
  /(^|\/)(_headers|_redirects)$/,
  /\.(conf|br|gz|zst|pdf|map)$/,
  /^download\//,
  /(^|\/)social\.png$/,
  /^sitemap.*\.xml$/,
  /^robots\.txt$/,
  /^version\.json$/,
  /^offline-(worker\.js|pages\.json)$/,
  // Pagefind’s own interfaces, which the site does not use.
  /^pagefind\/pagefind-(ui|modular-ui|component-ui|highlight)\./,
];

/** Pages that can be done without, below a language folder too. What the procedure, the guide, the rehearsal and the search need is all the other pages. */
const optionalPages = ['faq/', 'keys/', 'sources/', 'about/', 'not-covered/', '404.html'];

/** Chooses what a copy holds out of all files of a build. `unused` names further files that nothing asks for. */
export function choosePrecacheFiles(files: readonly BuiltFile[], unused: readonly string[] = []): PrecacheFiles {
  const wanted = files.filter(({ path }) => !neverPrecached.some((pattern) => pattern.test(path)) && !unused.includes(path));
  const must = wanted.filter(({ path }) => isNeeded(path));
  // Pages before pictures.
  const others = wanted
    .filter(({ path }) => !isNeeded(path))
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

function isNeeded(path: string): boolean {
  if (isHtml(path)) return !optionalPages.some((page) => path.replace(/^[a-z]{2}\//, '').startsWith(page));
  return /\.(js|css|json)$/.test(path) || path.startsWith('pagefind/');
}
