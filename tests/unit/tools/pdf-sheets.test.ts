import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onePage } from '../../../src/tools/pdf-sheets.ts';

const pdfOf = (pages: number) => Buffer.from(`%PDF-1.4\n<</Type /Pages /Count ${pages}>>\n${'<</Type /Page>>\n'.repeat(pages)}`);

it('a sheet of one page is taken as it is', () => {
  const pdf = pdfOf(1);
  assert.equal(onePage(pdf, 'e46', 'A4', 'en'), pdf);
});

for (const pages of [0, 2]) {
  it(`a sheet of ${pages} pages is refused, with what to mend`, () =>
    assert.throws(() => onePage(pdfOf(pages), 'e46', 'Letter', 'de'), {
      message: `The sheet of e46 on Letter, language de: expected one page, found ${pages}. Shorten the content, or set a smaller “sheetPrint” in de/site.yaml. No PDF was written.`,
    }));
}
