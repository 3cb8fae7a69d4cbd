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
import { sharedContentFolder } from '../../content-reader/content-folder.ts';
import type { ParsedContent } from '../../content-reader/read-content.ts';
import { standalonePage } from './standalone-page.ts';
import { standaloneScript } from './standalone-script.ts';
import type { SiteConfig } from '../site-config.ts';

/** Writes each model page as a self-contained HTML file, for USB sticks and email. */
export function standaloneHtml({ site, base, contentDir }: SiteConfig): AstroIntegration {
  return {
    name: 'standalone-html',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const inDist = (path: string) => join(fileURLToPath(dir), path);
        const bytes = (address: string) => readFileSync(inDist(address.slice(base.length)));
        const file = (address: string) => bytes(address).toString();
        const script = await standaloneScript();
        const { plans, messages } = plansOf(sharedContentFolder(contentDir).requireValid());
        for (const plan of plans) {
          const path = withBase(base, paths.model(plan.model.id));
          const html = standalonePage(file(`${path}index.html`), {
            path,
            site,
            readFile: file,
            embedPicture: (address) =>
              `data:image/${address.endsWith('.svg') ? 'svg+xml' : 'webp'};base64,${bytes(address).toString('base64')}`,
            script,
            note: note(plan, messages, site && site + path),
          });
          const target = inDist(paths.standalone(plan.model.id));
          mkdirSync(dirname(target), { recursive: true });
          writeFileSync(target, html);
        }
        logger.info(`${plans.length} single-file editions`);
      },
    },
  };
}

function plansOf({ raw }: ParsedContent): { plans: readonly Plan[]; messages: Messages } {
  const language = languagesOf(raw)[0]!;
  const messages = messagesFor(language);
  const catalog = joinCatalog(raw, language, messages.values);
  return { plans: catalog.models.map(({ id }) => planFor(catalog, id)), messages };
}

function note({ revision, revised }: Plan, { edition, sheet, date }: Messages, address: string | undefined): string {
  const newer = address ? `${edition.newerAt} <a href="${address}">${address}</a>` : edition.newer;
  return `<p class="citations rows">${edition.says(sheet.revision(revision, date(revised)))} ${newer}</p>`;
}
