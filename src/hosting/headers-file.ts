import { folders, revalidatedFiles, hostFiles, type Headers, type HeaderTable } from './headers.ts';

/** The most rules that Cloudflare reads. */
export const maxCloudflareRules = 100;

interface Rule {
  /** A path; an asterisk at its end stands for anything. */
  readonly path: string;
  readonly headers: Headers;
}

/**
 * The file `_headers` of Cloudflare Pages and Netlify. Where two rules set one field, hosts differ: Cloudflare joins both
 * values. So no field is set by two rules that meet: what differs by path is written for each name at the top of the folder.
 */
export function headersFile(table: HeaderTable, base: string, names: readonly string[]): string {
  const rules = rulesOf(table, base, names).map(({ path, headers }) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `# Written by the build, for Cloudflare Pages and Netlify.\n${rules.join('\n')}\n`;
}

/** How many rules the file will hold for so many names at the top of the folder. */
export function ruleCount(names: readonly string[]): number {
  return rulesOf({ every: {}, page: {}, revalidated: {}, hashed: {}, standalone: {} }, '/', names).length;
}

function rulesOf(
  { every, page, revalidated: fresh, hashed, standalone: edition }: HeaderTable,
  base: string,
  names: readonly string[],
): Rule[] {
  const own: readonly string[] = [folders.hashed, folders.standalone, ...Object.values(hostFiles)];
  const others = names.filter((name) => !own.includes(name)).toSorted();
  const rule = (name: string, headers: Headers): Rule => ({ path: base + name.replace(/\/$/, '/*'), headers });
  return [
    rule('*', every),
    rule(folders.hashed, hashed),
    rule(folders.standalone, edition),
    rule('', page),
    ...others.map((name) => rule(name, revalidatedFiles.includes(name) ? fresh : page)),
  ];
}

/** What a host that reads such a file sends for a path: as on Cloudflare, values of one field are joined. */
export function headersFor(file: string, path: string): Headers {
  const found: Record<string, string> = {};
  let meant = false;
  for (const line of file.split('\n').filter((one) => one && !one.startsWith('#'))) {
    if (!line.startsWith(' ')) meant = line.endsWith('*') ? path.startsWith(line.slice(0, -1)) : path === line;
    else if (meant) {
      const [, name = '', value = ''] = /^ +([^:]+): (.*)$/.exec(line) ?? [];
      found[name] = found[name] === undefined ? value : `${found[name]}, ${value}`;
    }
  }
  return found;
}
