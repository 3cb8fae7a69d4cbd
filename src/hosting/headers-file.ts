import { folders, revalidatedFiles, hostFiles, type Headers, type HeaderTable } from './headers.ts';

/** Maximum number of rules Cloudflare reads. */
export const maxCloudflareRules = 100;

interface Rule {
  /** Path; a trailing asterisk matches any suffix. */
  readonly path: string;
  readonly headers: Headers;
}

/**
 * The `_headers` file of Cloudflare Pages and Netlify. Hosts differ when two matching rules set the same field
 * (Cloudflare joins the values), so no two overlapping rules do: path-specific fields are written per top-level name.
 */
export function headersFile(table: HeaderTable, base: string, names: readonly string[]): string {
  const rules = rulesOf(table, base, names).map(({ path, headers }) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `# Written by the build, for Cloudflare Pages and Netlify.\n${rules.join('\n')}\n`;
}

/** Number of rules for these top-level names. */
export function ruleCount(names: readonly string[]): number {
  return rulesOf({ common: {}, page: {}, revalidated: {}, hashed: {}, standalone: {} }, '/', names).length;
}

function rulesOf({ common, page, revalidated, hashed, standalone }: HeaderTable, base: string, names: readonly string[]): Rule[] {
  const reservedNames: readonly string[] = [folders.hashed, folders.standalone, ...Object.values(hostFiles)];
  const pageNames = names.filter((name) => !reservedNames.includes(name)).toSorted();
  const rule = (name: string, headers: Headers): Rule => ({ path: base + name.replace(/\/$/, '/*'), headers });
  return [
    rule('*', common),
    rule(folders.hashed, hashed),
    rule(folders.standalone, standalone),
    rule('', page),
    ...pageNames.map((name) => rule(name, revalidatedFiles.includes(name) ? revalidated : page)),
  ];
}

/** Headers a host sends for a path; values of a repeated field are joined, as on Cloudflare. */
export function headersFor(file: string, path: string): Headers {
  const headers: Record<string, string> = {};
  let isMatch = false;
  for (const line of file.split('\n').filter((text) => text && !text.startsWith('#'))) {
    if (!line.startsWith(' ')) isMatch = line.endsWith('*') ? path.startsWith(line.slice(0, -1)) : path === line;
    else if (isMatch) {
      const [, name = '', value = ''] = /^ +([^:]+): (.*)$/.exec(line) ?? [];
      headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
    }
  }
  return headers;
}
