import { close, createIndex, type PagefindIndex } from 'pagefind';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Pages alone: single-file editions are no pages, and may be written at the same time. */
const pageGlob = '{*.html,**/index.html}';

/** Index files, by path relative to the pagefind folder. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>;

/** Indexes a built folder and writes the index into it. Returns the number of indexed pages; throws if there are none. */
export function writeIndex(folder: string): Promise<number> {
  return withIndex(async (index) => {
    const { page_count: pages } = assertResponse(await index.addDirectory({ path: folder, glob: pageGlob }));
    if (pages === 0) throw new Error('No search index: no page has data-pagefind-body');
    // Pagefind’s own writeFiles() may resolve before its last bytes are on disk.
    for (const [path, content] of await filesOf(index)) {
      const file = join(folder, 'pagefind', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    return pages;
  });
}

/** Builds an index in memory. `pages`: HTML by URL path. */
export function buildIndexFiles(pages: ReadonlyMap<string, string>): Promise<IndexFiles> {
  return withIndex(async (index) => {
    for (const [url, content] of pages) assertResponse(await index.addHTMLFile({ url, content }));
    return filesOf(index);
  });
}

async function filesOf(index: PagefindIndex): Promise<IndexFiles> {
  const { files } = assertResponse(await index.getFiles());
  return new Map(
    files.map(({ path, content }) => {
      const name = path.replace(/^pagefind\//, '');
      return [name, name === entryFile ? inOrder(content) : content];
    }),
  );
}

/** File that lists the languages of the index. */
const entryFile = 'pagefind-entry.json';

/** The entry file with its languages sorted by code: Pagefind writes them in any order, and the same pages have to give the same bytes. */
function inOrder(content: Uint8Array): Uint8Array {
  const entry = JSON.parse(new TextDecoder().decode(content)) as { languages: Record<string, unknown> };
  const languages = Object.fromEntries(Object.entries(entry.languages).sort(([a], [b]) => (a < b ? -1 : 1)));
  return new TextEncoder().encode(JSON.stringify({ ...entry, languages }));
}

/** Serializes index builds: Pagefind runs one backend process per Node process, and close() ends it. */
let previousBuild: Promise<unknown> = Promise.resolve();

function withIndex<T>(work: (index: PagefindIndex) => Promise<T>): Promise<T> {
  const result = previousBuild.then(async () => {
    try {
      const { index, errors } = await createIndex();
      if (!index) throw new Error(`No search index: ${errors.join('; ')}`);
      return await work(index);
    } finally {
      await close();
    }
  });
  previousBuild = result.catch(() => undefined);
  return result;
}

/** Returns the response; throws if it contains errors. */
function assertResponse<T extends { readonly errors: string[] }>(response: T): T {
  if (response.errors.length > 0) throw new Error(`No search index: ${response.errors.join('; ')}`);
  return response;
}
