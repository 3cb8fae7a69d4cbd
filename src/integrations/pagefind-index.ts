import { close, createIndex, type PagefindIndex } from 'pagefind';
import { join } from 'node:path';

/** The files of an index, by their paths below its folder. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>;

/** Writes the index of a built folder into it, and gives the number of its pages; throws when there is none. */
export function writeIndex(folder: string): Promise<number> {
  return withIndex(async (index) => {
    const { page_count: pages } = assertResponse(await index.addDirectory({ path: folder }));
    if (pages === 0) throw new Error('No search index: no page has data-pagefind-body');
    assertResponse(await index.writeFiles({ outputPath: join(folder, 'pagefind') }));
    return pages;
  });
}

/** The files of an index of some pages, which are given by their addresses. */
export function indexFiles(pages: ReadonlyMap<string, string>): Promise<IndexFiles> {
  return withIndex(async (index) => {
    for (const [url, content] of pages) assertResponse(await index.addHTMLFile({ url, content }));
    const { files } = assertResponse(await index.getFiles());
    return new Map(files.map(({ path, content }) => [path.replace(/^pagefind\//, ''), content]));
  });
}

/** One program makes all indexes, and is ended after each: so the next one waits. */
let before: Promise<unknown> = Promise.resolve();

function withIndex<T>(work: (index: PagefindIndex) => Promise<T>): Promise<T> {
  const made = before.then(async () => {
    try {
      const { index, errors } = await createIndex();
      if (!index) throw new Error(`No search index: ${errors.join('; ')}`);
      return await work(index);
    } finally {
      await close();
    }
  });
  before = made.catch(() => undefined);
  return made;
}

/** The answer of an index, or an error when it found fault. */
function assertResponse<T extends { readonly errors: string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(`No search index: ${answer.errors.join('; ')}`);
  return answer;
}
