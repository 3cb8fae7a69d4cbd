import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { kindOfFile } from '../../domain/content/content.schema.ts';

/** Astro’s map of content files to collections, which its editor extension reads. */
const collectionsPath = '.astro/collections/collections.json';

/** Adds new files to the map at once: Astro adds them only in a build, which fails until they are filled in. */
export function registerForEditors(folder: string, files: readonly string[], path = collectionsPath): void {
  if (!existsSync(path)) return;
  const collections = JSON.parse(readFileSync(path, 'utf8')) as { entries: Record<string, string> };
  for (const file of files) collections.entries[pathToFileURL(join(folder, file)).href.toLowerCase()] = kindOfFile(file)!;
  writeFileSync(path, JSON.stringify(collections, null, 2));
}
