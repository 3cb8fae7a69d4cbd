import type { Catalog } from '../domain/catalog/catalog.ts';

/** Width of a bold capital and of a digit in the code’s own tight setting, in em. */
const capitalWidth = 0.72;
const digitWidth = 0.56;

/** Codes as wide as a capital and two digits, and a question up to that length, fit the stylesheets. */
const maxCodeWidth = capitalWidth + 2 * digitWidth;
const maxQuestionLength = 11;

function widthOf(code: string): number {
  const digits = code.replace(/\D/g, '').length;
  return digits * digitWidth + (code.length - digits) * capitalWidth;
}

/** A page: the model it is about, and whether it asks the question. */
interface LongTextPage {
  readonly model?: string | undefined;
  readonly asksQuestion: boolean;
}

/** Styles of a page for longer codes and a longer question; empty where they fit, so that such pages do not carry them. */
export function longTextStyles({ models, site }: Pick<Catalog, 'models' | 'site'>, { model, asksQuestion }: LongTextPage): string {
  const shown = models.filter(({ id }) => model === undefined || id === model);
  const codes = shown.map(({ facts }) => facts.code);
  const longest = Math.max(...codes.map(({ length }) => length));
  return (
    (codes.some((code) => widthOf(code) > maxCodeWidth) ? codeStyles(longest) : '') +
    (asksQuestion && site.question.length > maxQuestionLength ? questionStyles : '')
  );
}

/** Sets the codes of a page as large as the longest fits its place; on a phone, in a row of its own. */
function codeStyles(longest: number): string {
  const size = (width: number, unit: string, max: string) => `min(${max},${(width / (longest * capitalWidth)).toFixed(2)}${unit})`;
  const ownRow = ".models tbody tr:not(.mark){grid-template:'code code' 'name built' 'names names'/minmax(0,1fr) auto}";
  const wayOn = (longest * capitalWidth * 1.75).toFixed(2);
  return (
    `do-it-now ul{grid-template-columns:repeat(auto-fill,minmax(min(${wayOn}rem,100%),1fr))}` +
    `@media screen{.models .code{font-size:${size(17, 'rem', '3.5rem')}}.hero .code{font-size:${size(17, 'rem', '7rem')}}}` +
    `@media (max-width:68.74em){${ownRow}.models .car{grid-area:2/1/-1/-1}}` +
    `@media screen and (min-width:68.75em){.models .code{font-size:${size(16.5, 'rem', '5rem')}}.hero .code{font-size:${size(13, 'rem', '7rem')}}}` +
    `@media print{.hero .code{font-size:${size(43, 'mm', '58pt')}}}`
  );
}

/** Gives the question the whole width, above what introduces it. */
const questionStyles =
  '@media (min-width:68.75em){.home>header h1{grid-column:1/-1;white-space:normal}.home>header>your-model{grid-column:1/5}}';
