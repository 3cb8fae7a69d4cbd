import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { kindOfFile } from '../../domain/content/content.schema.ts';

/** Where Astro lists which file of the content is of which kind, for the editors that help while one types. */
const manifest = '.astro/collections/collections.json';

/** Lists new files for editors at once: Astro lists them only after a build, and none is built before they are filled in. */
export function listForEditors(folder: string, files: readonly string[], list = manifest): void {
  if (!existsSync(list)) return;
  const known = JSON.parse(readFileSync(list, 'utf8')) as { entries: Record<string, string> };
  for (const file of files) known.entries[pathToFileURL(join(folder, file)).href.toLowerCase()] = kindOfFile(file)!;
  writeFileSync(list, JSON.stringify(known, null, 2));
}
