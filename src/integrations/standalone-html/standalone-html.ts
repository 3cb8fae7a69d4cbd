import type { AstroIntegration } from 'astro';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { joinCatalog } from '../../domain/catalog/catalog.ts';
import { languagesOf } from '../../domain/content/content.schema.ts';
import { planFor, type Plan } from '../../domain/catalog/plan.ts';
import { paths, withBase } from '../../views/paths.ts';
import type { Words } from '../../i18n/en.ts';
import { wordsOf } from '../../i18n/messages.ts';
import { contentFolder } from '../../content-reader/content-folder.ts';
import type { ReadContent } from '../../content-reader/read-content.ts';
import { editionPage } from './standalone-page.ts';
import { editionScript } from './standalone-script.ts';
import type { Publishing } from '../site-config.ts';

/** Makes one HTML file of each finished model page, for a memory stick or a mail. */
export function editions({ site, base, contentDir }: Publishing): AstroIntegration {
  return {
    name: 'editions',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const at = (path: string) => join(fileURLToPath(dir), path);
        const file = (address: string) => readFileSync(at(address.slice(base.length)), 'utf8');
        const script = await editionScript();
        const { plans, words } = plansOf(contentFolder(contentDir).requireValid());
        for (const plan of plans) {
          const path = withBase(base, paths.model(plan.model.id));
          const html = editionPage(file(`${path}index.html`), { path, site, file, script, note: note(plan, words, site && site + path) });
          const to = at(paths.edition(plan.model.id));
          mkdirSync(dirname(to), { recursive: true });
          writeFileSync(to, html);
        }
        logger.info(`${plans.length} models as one file each`);
      },
    },
  };
}

function plansOf({ raw }: ReadContent): { plans: readonly Plan[]; words: Words } {
  const language = languagesOf(raw)[0]!;
  const words = wordsOf(language);
  const catalog = joinCatalog(raw, language, words.values);
  return { plans: catalog.models.map(({ id }) => planFor(catalog, id)), words };
}

function note({ revision, revised }: Plan, { edition, sheet, date }: Words, address: string | undefined): string {
  const newer = address ? `${edition.newerAt} <a href="${address}">${address}</a>` : edition.newer;
  return `<p class="footing rows">${edition.says(sheet.revision(revision, date(revised)))} ${newer}</p>`;
}
