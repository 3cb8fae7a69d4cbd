import { chromium } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { paperSizes, type PaperSize } from '../views/paper-sizes.ts';
import { inLanguage, paths } from '../views/paths.ts';

/**
 * Writes each model’s sheet as a tagged PDF, one per language and paper size, into a built folder: all or none. They are printed from the
 * single-file editions, which never link to this machine.
 */
export async function writeSheets(
  folder: string,
  models: readonly string[],
  languages: readonly string[],
  executablePath: string,
): Promise<void> {
  const sheets = await printSheets(folder, models, languages, executablePath);
  for (const { path, pdf } of sheets) writeFileSync(join(folder, path), pdf);
}

async function printSheets(
  folder: string,
  models: readonly string[],
  languages: readonly string[],
  executablePath: string,
): Promise<{ path: string; pdf: Buffer }[]> {
  const browser = await chromium.launch({ executablePath });
  try {
    // The sheet needs no scripts.
    const page = await browser.newPage({ javaScriptEnabled: false });
    const sheets: { path: string; pdf: Buffer }[] = [];
    for (const language of languages) {
      for (const model of models) {
        const pathOf = (path: string) => inLanguage(languages, language, path);
        await page.goto(pathToFileURL(join(folder, pathOf(paths.standalone(model)))).href);
        for (const paper of paperSizes) {
          const pdf = await page.pdf({ format: paper, tagged: true, outline: true });
          sheets.push({ path: pathOf(paths.sheet(model, paper)), pdf: onePage(pdf, model, paper, language) });
        }
      }
    }
    return sheets;
  } finally {
    await browser.close();
  }
}

/** Returns the PDF; throws an Error if it does not have exactly one page. */
export function onePage(pdf: Buffer, model: string, paper: PaperSize, language: string): Buffer {
  const count = pagesOf(pdf);
  if (count === 1) return pdf;
  throw new Error(
    `The sheet of ${model} on ${paper}, language ${language}: expected one page, found ${count}. Shorten the content, or set a smaller “sheetPrint” in ${language}/site.yaml. No PDF was written.`,
  );
}

/** Number of pages in a PDF, by its page objects. */
export function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
