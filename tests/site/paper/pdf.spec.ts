import { expect, test } from '@playwright/test';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../../../src/tools/browser.ts';
import { pagesOf, writeSheets } from '../../../src/tools/pdf-sheets.ts';
import { paperSizes } from '../../../src/views/paper-sizes.ts';
import { paths } from '../../../src/views/paths.ts';
import { belowBase, htmlFiles, languages, pathIn, plain, plans } from '../../support/browser/sites.ts';
import { copyOfProject, runBuild } from '../../support/commands/run-command.ts';
import { temporaryFolder } from '../../support/content/content-folders.ts';
import { brokenLinks } from '../../support/html/built-pages.ts';

// One file in one worker: the site with its sheets is built once, in a copy, as another test may build at the same time.
test.describe.configure({ mode: 'default' });

const sheets = languages.flatMap(({ language, messages, plans }) =>
  plans.flatMap((plan) =>
    paperSizes.map((paper) => ({ language, messages, plan, paper, path: pathIn(language, paths.sheet(plan.model.id, paper)) })),
  ),
);
const sizes = { A4: /\/MediaBox \[0 0 595\.\d+ 84[12]\.\d+\]/, Letter: /\/MediaBox \[0 0 612 792\]/ };

let dist = '';
test.beforeAll(() => {
  dist = join(temporaryFolder(), 'dist');
  const { status, printed } = runBuild({ OUT_DIR: dist, SITE_URL: belowBase.site, BASE_PATH: belowBase.base }, copyOfProject('pdf'), 'pdf');
  expect(status, printed).toBe(0);
});

const pdfsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => `/${name}`)
    .toSorted();

test('there is a sheet of every model on every paper in every language, and nothing else', () => {
  expect(pdfsIn(dist)).toEqual(sheets.map(({ path }) => path).toSorted());
});

for (const { language, messages, plan, paper, path } of sheets) {
  const { code, name } = plan.model;
  test(`${code} on ${paper} in ${language} is one tagged page of that paper, with its title and language`, () => {
    const pdf = readFileSync(join(dist, path));
    const text = pdf.toString('latin1');
    expect(pagesOf(pdf)).toBe(1);
    expect(text).toMatch(sizes[paper]);
    expect(text).toMatch(/\/MarkInfo\s*<<\s*\/Type \/MarkInfo\s*\/Marked true/);
    expect(text).toContain('/StructTreeRoot');
    expect(text).toContain('/Outlines');
    expect(text).toContain(`/Lang (${language})`);
    expect(titleOf(text)).toContain(messages.model.title(code, name, plan.task));
    // Links lead to the published site, never to the machine that printed.
    const addresses = [...text.matchAll(/\/URI \(([^)]*)\)/g)].map(([, address]) => address);
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !address?.startsWith(`${belowBase.site}${belowBase.base}/`))).toEqual([]);
    expect(text).not.toMatch(/file:|localhost|127\.0\.0\.1/);
  });
}

test('the page of each model offers its sheets, and no link leads nowhere', () => {
  for (const { language, messages, plan, paper, path } of sheets) {
    const pathOf = (one: string) => join(dist, pathIn(language, one));
    const html = readFileSync(pathOf(`${paths.model(plan.model.id)}index.html`), 'utf8');
    expect(html).toContain(`<a href="${belowBase.base}${path}" download>${messages.savePdf(paper)}</a>`);
    expect(readFileSync(pathOf(paths.standalone(plan.model.id)), 'utf8')).not.toContain('.pdf');
  }
  expect(brokenLinks(dist, `${belowBase.base}/`)).toEqual([]);
});

test('a site that was built without them offers none', () => {
  for (const file of htmlFiles(belowBase)) expect(readFileSync(file, 'utf8'), file).not.toContain('.pdf');
});

test('when one sheet does not fit its page, it is named, and none is written', async () => {
  const folder = temporaryFolder();
  const { id } = plans.at(-1)!.model;
  const first = languages[0]!.language;
  const models = plans.map(({ model }) => model.id);
  const built = new Map(models.map((model) => [model, readFileSync(join(plain.folder, paths.standalone(model)), 'utf8')]));
  built.set(id, built.get(id)!.replace('</main>', `${'<p>More.</p>'.repeat(80)}</main>`));
  mkdirSync(join(folder, 'download'));
  for (const [model, html] of built) writeFileSync(join(folder, paths.standalone(model)), html);
  await expect(writeSheets(folder, models, [first], findChromium()!)).rejects.toThrow(
    `The sheet of ${id} on A4, language ${first}: expected one page, found`,
  );
  expect(pdfsIn(folder)).toEqual([]);
});

/** The title of a PDF: plain, or in UTF-16 as hexadecimal. */
function titleOf(pdf: string): string {
  const [, written = '', coded = ''] =
    /\/Title (?:\(((?:\\.|[^)\\])*)\)|<([0-9A-F]+)>)\s*\/(?:Creator|Author|Subject|Producer)/.exec(pdf) ?? [];
  return coded ? Buffer.from(coded.slice(4), 'hex').swap16().toString('utf16le') : written;
}
