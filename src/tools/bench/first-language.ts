import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

/** Removes all languages but the first from a content folder, so that changed facts need words in one language only. */
export function keepFirstLanguage(folder: string): void {
  const file = join(folder, 'site.yaml');
  const before = readFileSync(file, 'utf8');
  const { languages = [], drafts = [] } = parseDocument(before).toJS() as { languages?: string[]; drafts?: string[] };
  const [first, ...others] = languages;
  if (others.length + drafts.length === 0) return;
  for (const language of [...others, ...drafts]) rmSync(join(folder, language), { recursive: true, force: true });
  writeFileSync(file, before.replace(/^languages:.*$/m, `languages: [${first}]`).replace(/^drafts:.*\n/m, ''));
}
