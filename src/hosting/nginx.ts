import { routes } from '../domain/routes.ts';
import { folders, revalidatedFiles, hostFiles, type Headers, type HeaderTable } from './headers.ts';

/**
 * nginx configuration to include in a server block. It is part of the build output, as its hashes belong to that
 * build, and denies access to itself.
 */
export function nginxConfig(
  { common, page, revalidated, hashed, standalone }: HeaderTable,
  base: string,
  otherLanguages: readonly string[] = [],
): string {
  // A location with its own add_header inherits none, so each lists all headers.
  const location = (folder: string, headers: Headers, notFound = '') =>
    `location ${word(base + folder)} {\n${notFound}${fields({ ...common, ...headers })}\n}`;
  const locations = [
    location('', page),
    ...revalidatedFiles.map((file) => location(file, revalidated)),
    location(folders.hashed, hashed),
    location(folders.standalone, standalone),
    ...otherLanguages.flatMap((language) => {
      const inLanguage = (path: string, headers: Headers) =>
        location(`${language}/${path}`, headers, errorPages(`${base}${language}/`, '  '));
      return [
        inLanguage('', page),
        // All languages have one worker.
        ...revalidatedFiles.filter((file) => `/${file}` !== routes.worker.path).map((file) => inLanguage(file, revalidated)),
        inLanguage(folders.standalone, standalone),
      ];
    }),
  ];
  return `# Written by the build, for nginx. In a server block, with “root” the folder ${base === '/' ? 'that this file is in' : `in which ${base} is this file’s folder`}:
#   include <that folder>${base}${hostFiles.nginx};
index index.html;
charset utf-8;
charset_types text/css text/plain text/xml text/javascript application/javascript application/json image/svg+xml;
server_tokens off;
absolute_redirect off;
${errorPages(base)}
# What “npm run compress” wrote. With nginx’s brotli module, uncomment its line.
gzip_static on;
gzip_vary on;
#brotli_static on;

${locations.join('\n\n')}

# Nothing for the host or with a dot before its name; below .well-known others put their proofs.
location ~ "^${escaped(base)}(.*/)?(\\.(?!well-known/)|(${Object.values(hostFiles).map(escaped).join('|')})$)" {
  return 404;
}
`;
}

/** The page for wrong addresses of a language. */
const errorPages = (home: string, indent = ''): string =>
  [
    `error_page 404 ${word(`${home}404.html`)};`,
    '# A folder that is no page is nothing to a reader.',
    `error_page 403 =404 ${word(`${home}404.html`)};`,
  ]
    .map((line) => `${indent}${line}\n`)
    .join('');

const fields = (headers: Headers): string =>
  Object.entries(headers)
    .map(([name, value]) => `  add_header ${name} ${word(value)} always;`)
    .join('\n');

/** Quotes a text for the configuration; throws a RangeError for characters nginx would interpret. */
function word(text: string): string {
  if (/["\\$\n]/.test(text))
    throw new RangeError(
      `nginx cannot be given ${JSON.stringify(text)}: it may hold no quotation mark, backslash, dollar sign or new line`,
    );
  return `"${text}"`;
}

const escaped = (name: string): string => name.replace(/[.+*?()[\]{}|^]/g, '\\$&');
