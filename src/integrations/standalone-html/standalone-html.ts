import type { AstroIntegration } from 'astro';
import { mkdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languagesOf, type DataOf } from '../../domain/content/content.schema.ts';
import { idOf } from '../../domain/content/entry.ts';
import { inLanguage, paths, withBase } from '../../views/paths.ts';
import type { Messages } from '../../i18n/en.ts';
import { messagesFor } from '../../i18n/messages.ts';
import { sharedContentFolder } from '../../content-reader/content-folder.ts';
import { standalonePage } from './standalone-page.ts';
import { standaloneScript } from './standalone-script.ts';
import type { SiteConfig } from '../site-config.ts';

/** Writes each model page, in every language, as a self-contained HTML file, for USB sticks and email. */
export function standaloneHtml({ site, base, contentDir }: SiteConfig): AstroIntegration {
  return {
    name: 'standalone-html',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const inDist = (path: string) => join(fileURLToPath(dir), path);
        const bytes = (address: string) => readFileSync(inDist(address.slice(base.length)));
        const file = (address: string) => bytes(address).toString();
        const script = await standaloneScript();
        const { raw } = sharedContentFolder(contentDir).requireValid();
        const languages = languagesOf(raw);
        for (const language of languages) {
          const messages = messagesFor(language);
          for (const model of raw.models.map(({ file }) => idOf(file))) {
            const path = withBase(base, inLanguage(languages, language, paths.model(model)));
            const html = standalonePage(file(`${path}index.html`), {
              path,
              site,
              readFile: file,
              embedPicture: (address) =>
                `data:image/${address.endsWith('.svg') ? 'svg+xml' : 'webp'};base64,${bytes(address).toString('base64')}`,
              script,
              note: note(raw.procedure[0]!.data, messages, site && site + path),
            });
            const target = inDist(inLanguage(languages, language, paths.standalone(model)));
            mkdirSync(dirname(target), { recursive: true });
            await writeFile(target, html);
          }
        }
        logger.info(`${raw.models.length * languages.length} single-file editions`);
      },
    },
  };
}

function note({ revision, revised }: DataOf<'procedure'>, { edition, sheet, date }: Messages, address: string | undefined): string {
  const newer = address ? `${edition.newerAt} <a href="${address}">${address}</a>` : edition.newer;
  return `<p class="citations rows">${edition.says(sheet.revision(revision, date(revised)))} ${newer}</p>`;
}
