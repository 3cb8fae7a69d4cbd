import { isReserved, routes, type Route } from '../domain/routes.ts';
import { folders, revalidatedFiles, hostFiles, type Headers, type HeaderTable } from './headers.ts';

/** Maximum number of rules Cloudflare reads. */
export const maxCloudflareRules = 100;

interface Rule {
  /** Path; a trailing asterisk matches any suffix, and a placeholder such as :model one name. */
  readonly path: string;
  readonly headers: Headers;
}

/**
 * The `_headers` file of Cloudflare Pages and Netlify. Hosts differ when two matching rules set the same field
 * (Cloudflare joins the values), so no two overlapping rules do: path-specific fields are written per top-level name,
 * or where these are too many, with placeholders per route. The names in the folder of another language stand for that folder.
 */
export function headersFile(table: HeaderTable, base: string, names: readonly string[], otherLanguages: readonly string[] = []): string {
  const rules = rulesOf(table, base, names, otherLanguages).map(({ path, headers }) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `# Written by the build, for Cloudflare Pages and Netlify.\n${rules.join('\n')}\n`;
}

/** Number of rules for these top-level names. */
export function ruleCount(names: readonly string[], otherLanguages: readonly string[] = []): number {
  return rulesOf({ common: {}, page: {}, revalidated: {}, hashed: {}, standalone: {} }, '/', names, otherLanguages).length;
}

function rulesOf(
  { common, page, revalidated, hashed, standalone }: HeaderTable,
  base: string,
  names: readonly string[],
  otherLanguages: readonly string[],
): Rule[] {
  const prefixes = ['', ...otherLanguages.map((language) => `${language}/`)];
  const inLanguage = (name: string) => name.slice(prefixes.findLast((prefix) => name.startsWith(prefix))!.length);
  const reservedNames: readonly string[] = [folders.hashed, folders.standalone, ...Object.values(hostFiles)];
  const pageNames = names.filter((name) => !reservedNames.includes(inLanguage(name))).toSorted();
  const rule = (name: string, headers: Headers): Rule => ({ path: base + name.replace(/\/$/, '/*'), headers });
  const rules = (homes: readonly string[], pathNames: readonly string[]) => [
    rule('*', common),
    rule(folders.hashed, hashed),
    ...prefixes.map((prefix) => rule(prefix + folders.standalone, standalone)),
    ...homes.map((path) => ({ path: base + path, headers: page })),
    ...pathNames.map((name) => rule(name, revalidatedFiles.includes(inLanguage(name)) ? revalidated : page)),
  ];
  const perName = rules(prefixes, pageNames);
  if (perName.length <= maxCloudflareRules) return perName;
  // The pattern of the first language’s top level has the home pages of the others.
  return [
    ...rules(
      [''],
      pageNames.filter((name) => !isRouteFolder(inLanguage(name))),
    ),
    ...prefixes.flatMap((prefix) => routePatterns().map((path) => ({ path: base + prefix + path, headers: page }))),
  ];
}

/** Whether a top-level folder is of a model or a route, rather than of another tool, such as `pagefind/`. */
const isRouteFolder = (name: string): boolean => name.endsWith('/') && (!isReserved(name.slice(0, -1)) || routeFolders.has(name));

const pathsBelowBase = Object.values<Route>(routes).map(({ path }) => path.slice(1));

const routeFolders = new Set(pathsBelowBase.map((path) => path.replace(/[^/]*$/, '').replace(/\/.*/, '/')));

/** Paths of the routes in folders, with one placeholder for all pages of the top level. */
function routePatterns(): string[] {
  const inFolders = pathsBelowBase.filter((path) => path.includes('/') && !path.startsWith(folders.standalone));
  return [...new Set(inFolders.map((path) => path.replace(/^[^/]+\/$/, ':page/')))];
}

/** Headers a host sends for a path; values of a repeated field are joined, as on Cloudflare. */
export function headersFor(file: string, path: string): Headers {
  const headers: Record<string, string> = {};
  let isMatch = false;
  for (const line of file.split('\n').filter((text) => text && !text.startsWith('#'))) {
    if (!line.startsWith(' ')) isMatch = patternOf(line).test(path);
    else if (isMatch) {
      const [, name = '', value = ''] = /^ +([^:]+): (.*)$/.exec(line) ?? [];
      headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
    }
  }
  return headers;
}

const patternOf = (path: string): RegExp => new RegExp(`^${path.replaceAll('.', '\\.').replace(/\*$/, '.*').replace(/:\w+/g, '[^/]+')}$`);
