import { sharedContentFolder } from '../content-reader/content-folder.ts';
import { siteConfig } from '../integrations/site-config.ts';
import { languagesOf } from '../domain/content/content.schema.ts';
import { idOf } from '../domain/content/entry.ts';
import { findChromium } from './browser.ts';
import { writeSheets } from './pdf-sheets.ts';
import { buildAtomically } from './atomic-build.ts';

// Builds the site with PDF sheets. Only this command renders links to them, so that no link is dead.
const chromium = findChromium();
if (chromium) {
  await buildAtomically({ vite: { define: { 'import.meta.env.OFFERS_PDF': 'true' } } }, async (folder) => {
    const { raw } = sharedContentFolder(siteConfig(process.env).contentDir).requireValid();
    const models = raw.models.map(({ file }) => idOf(file));
    const languages = languagesOf(raw);
    await writeSheets(folder, models, languages, chromium);
    console.log(`${models.length * languages.length} sheets printed as PDF, each in every paper size`);
  });
} else {
  console.error('Printing the sheets needs Chromium, which was not found. Run: npx playwright install chromium');
  process.exitCode = 1;
}
