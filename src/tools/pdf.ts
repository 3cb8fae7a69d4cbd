import { contentFolder } from '../content-reader/content-folder.ts';
import { siteConfig } from '../integrations/site-config.ts';
import { idOf } from '../domain/content/entry.ts';
import { findChromium } from './browser.ts';
import { writeSheets } from './pdf-sheets.ts';
import { buildAtomically } from './atomic-build.ts';

// Builds the site with its sheets as PDF. Only this command makes pages that offer them, so that no link leads to one that is not there.
const chromium = findChromium();
if (chromium) {
  await buildAtomically({ vite: { define: { 'import.meta.env.OFFERS_PDF': 'true' } } }, async (folder) => {
    const models = contentFolder(siteConfig(process.env).contentDir)
      .requireValid()
      .raw.models.map(({ file }) => idOf(file));
    await writeSheets(folder, models, chromium);
    console.log(`${models.length} sheets as PDF, each on every paper`);
  });
} else {
  console.error('The sheets are printed by Chromium, and none was found. Run: npx playwright install chromium');
  process.exitCode = 1;
}
