import { folders, revalidatedFiles, hostFiles, type Headers, type HeaderTable } from './headers.ts';

/**
 * What nginx has to be told, to be included in a server block. It stands in the built folder, and refuses to be served
 * itself: the hashes in it belong to this one build, so it has to travel with its files.
 */
export function nginxConfig({ every, page, revalidated: fresh, hashed, standalone: edition }: HeaderTable, base: string): string {
  // A location that adds a header inherits none: each says them all.
  const location = (folder: string, headers: Headers) => `location ${word(base + folder)} {\n${fields({ ...every, ...headers })}\n}`;
  return `# Written by the build, for nginx. In a server block, with “root” the folder ${base === '/' ? 'that this file is in' : `in which ${base} is this file’s folder`}:
#   include <that folder>${base}${hostFiles.nginx};
index index.html;
charset utf-8;
charset_types text/css text/plain text/xml text/javascript application/javascript application/json image/svg+xml;
server_tokens off;
absolute_redirect off;
error_page 404 ${word(`${base}404.html`)};
# A folder that is no page is nothing to a reader.
error_page 403 =404 ${word(`${base}404.html`)};

# What “npm run compress” wrote. With the module for brotli, take the mark off its line.
gzip_static on;
gzip_vary on;
#brotli_static on;

${[location('', page), ...revalidatedFiles.map((file) => location(file, fresh)), location(folders.hashed, hashed), location(folders.standalone, edition)].join('\n\n')}

# Nothing for the host or with a dot before its name; below .well-known others put their proofs.
location ~ "^${escaped(base)}(.*/)?(\\.(?!well-known/)|(${Object.values(hostFiles).map(escaped).join('|')})$)" {
  return 404;
}
`;
}

const fields = (headers: Headers): string =>
  Object.entries(headers)
    .map(([name, value]) => `  add_header ${name} ${word(value)} always;`)
    .join('\n');

/** A text as one word of the configuration; throws a RangeError for what nginx would read as more than text. */
function word(text: string): string {
  if (/["\\$\n]/.test(text))
    throw new RangeError(
      `nginx cannot be given ${JSON.stringify(text)}: it may hold no quotation mark, backslash, dollar sign or new line`,
    );
  return `"${text}"`;
}

const escaped = (name: string): string => name.replace(/[.+*?()[\]{}|^]/g, '\\$&');
