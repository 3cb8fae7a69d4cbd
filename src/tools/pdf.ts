import { sharedContentFolder } from '../content-reader/content-folder.ts';
import { siteConfig } from '../integrations/site-config.ts';
import { idOf } from '../domain/content/entry.ts';
import { findChromium } from './browser.ts';
import { writeSheets } from './pdf-sheets.ts';
import { buildAtomically } from './atomic-build.ts';

// Builds the site with PDF sheets. Only this command renders links to them, so that no link is dead.
const chromium = findChromium();
if (chromium) {
  await buildAtomically({ vite: { define: { 'import.meta.env.OFFERS_PDF': 'true' } } }, async (folder) => {
    const models = sharedContentFolder(siteConfig(process.env).contentDir)
      .requireValid()
      .raw.models.map(({ file }) => idOf(file));
    await writeSheets(folder, models, chromium);
    console.log(`${models.length} sheets printed as PDF, each in every paper size`);
  });
} else {
  console.error('Printing the sheets needs Chromium, which was not found. Run: npx playwright install chromium');
  process.exitCode = 1;
}
