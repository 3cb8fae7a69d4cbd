import type { AstroIntegration } from 'astro';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { joinCatalog } from '../../domain/catalog/catalog.ts';
import { languagesOf } from '../../domain/content/content.schema.ts';
import { planFor, type Plan } from '../../domain/catalog/plan.ts';
import { paths, withBase } from '../../views/paths.ts';
import type { Messages } from '../../i18n/en.ts';
import { messagesFor } from '../../i18n/messages.ts';
import { contentFolder } from '../../content-reader/content-folder.ts';
import type { ParsedContent } from '../../content-reader/read-content.ts';
import { standalonePage } from './standalone-page.ts';
import { standaloneScript } from './standalone-script.ts';
import type { SiteConfig } from '../site-config.ts';

/** Makes one HTML file of each finished model page, for a memory stick or a mail. */
export function standaloneHtml({ site, base, contentDir }: SiteConfig): AstroIntegration {
  return {
    name: 'editions',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const at = (path: string) => join(fileURLToPath(dir), path);
        const file = (address: string) => readFileSync(at(address.slice(base.length)), 'utf8');
        const script = await standaloneScript();
        const { plans, words } = plansOf(contentFolder(contentDir).requireValid());
        for (const plan of plans) {
          const path = withBase(base, paths.model(plan.model.id));
          const html = standalonePage(file(`${path}index.html`), {
            path,
            site,
            file,
            script,
            note: note(plan, words, site && site + path),
          });
          const to = at(paths.standalone(plan.model.id));
          mkdirSync(dirname(to), { recursive: true });
          writeFileSync(to, html);
        }
        logger.info(`${plans.length} models as one file each`);
      },
    },
  };
}

function plansOf({ raw }: ParsedContent): { plans: readonly Plan[]; words: Messages } {
  const language = languagesOf(raw)[0]!;
  const words = messagesFor(language);
  const catalog = joinCatalog(raw, language, words.values);
  return { plans: catalog.models.map(({ id }) => planFor(catalog, id)), words };
}

function note({ revision, revised }: Plan, { edition, sheet, date }: Messages, address: string | undefined): string {
  const newer = address ? `${edition.newerAt} <a href="${address}">${address}</a>` : edition.newer;
  return `<p class="citations rows">${edition.says(sheet.revision(revision, date(revised)))} ${newer}</p>`;
}
