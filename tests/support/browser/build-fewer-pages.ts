import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeIndex } from '../../../src/integrations/pagefind-index.ts';
import { writePrecache } from '../../../src/integrations/precache.ts';
import { fewerPages, languages, plain, plans } from './sites.ts';

/** What the offline tests open, whatever else there is. */
const models = ['e38', 'e39', 'e46'];
const answers = ['next-key', 'which-doors', 'wrong-frequency'];

/** The build of the site with fewer pages: some models and answers, in two languages. */
export default async function buildFewerPages(): Promise<void> {
  const { folder } = fewerPages;
  rmSync(folder, { recursive: true, force: true });
  cpSync(plain.folder, folder, { recursive: true });
  const [, second, ...others] = languages.map(({ language }) => language);
  for (const language of others) rmSync(join(folder, language), { recursive: true });
  for (const prefix of ['', ...(second ? [second] : [])]) {
    for (const { model } of plans.filter((plan) => !models.includes(plan.model.id)))
      rmSync(join(folder, prefix, model.id), { recursive: true });
    const faq = join(folder, prefix, 'faq');
    for (const { name } of readdirSync(faq, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && !answers.includes(entry.name),
    ))
      rmSync(join(faq, name), { recursive: true });
  }
  // The index of all pages is written anew.
  for (const name of ['download', 'pagefind']) rmSync(join(folder, name), { recursive: true, force: true });
  await writeIndex(folder);
  await writePrecache(folder);
}
