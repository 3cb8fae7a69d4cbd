import { soundContent } from '../build/checked-content.ts';
import { publishing } from '../build/publishing.ts';
import { idOf } from '../domain/entry.ts';
import { findChromium } from './browser.ts';
import { writeSheets } from './pdf-sheets.ts';
import { buildWhole } from './whole-build.ts';

// Builds the site with its sheets as PDF. Only this command makes pages that offer them, so that no link leads to one that is not there.
const chromium = findChromium();
if (chromium) {
  await buildWhole({ vite: { define: { 'import.meta.env.OFFERS_PDF': 'true' } } }, async (folder) => {
    const models = soundContent(publishing(process.env).contentDir).raw.models.map(({ file }) => idOf(file));
    await writeSheets(folder, models, chromium);
    console.log(`${models.length} sheets as PDF, each on every paper`);
  });
} else {
  console.error('The sheets are printed by Chromium, and none was found. Run: npx playwright install chromium');
  process.exitCode = 1;
}
