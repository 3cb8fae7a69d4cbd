import { lettering, linesOf, type Weight } from './letters.ts';

const paper = '#F9F6F1';
const ink = '#1A1510';
const secondInk = '#4F4943';

/** Icon: the first letters of the site’s name, at most two. */
export function iconSvg(name: string): string {
  const initials = name
    .split(/\s+/)
    .map((word) => Array.from(word)[0]!.toUpperCase())
    .slice(0, 2)
    .join('');
  // A mask may cut off what is farther from the middle.
  const widest = 46;
  const size = Math.min(30, 30 * (widest / lettering(initials, 30, 700).width));
  const { path, width } = lettering(initials, size, 700);
  // Capitals of the font are 0.73 of its size high.
  const baseline = 32 + (size * 0.73) / 2;
  return svg(
    64,
    64,
    `<rect width="64" height="64" fill="${ink}"/><path transform="translate(${rounded(32 - width / 2)} ${rounded(baseline)})" fill="${paper}" d="${path}"/>`,
  );
}

const margin = 72;
const textWidth = 1200 - 2 * margin;
const codesTop = 425;

/** Picture for social media: what the site is for, its name, and the codes of its models as far as there is room. */
export function socialSvg({
  task,
  name,
  codes,
}: {
  readonly task: string;
  readonly name: string;
  readonly codes: readonly string[];
}): string {
  const titleSize = [76, 60, 46].find((size) => linesOf(task, size, 700, textWidth).length <= 2) ?? 46;
  const title = linesOf(task, titleSize, 700, textWidth).slice(0, 4);
  const nameLine = 140 + title.length * titleSize * 1.12;
  return svg(
    1200,
    630,
    `<rect width="1200" height="630" fill="${paper}"/>` +
      title.map((line, at) => textAt(line, margin, 130 + at * titleSize * 1.12, titleSize, 700)).join('') +
      textAt(name, margin, nameLine, 34, 400, secondInk) +
      `<path d="M${margin} ${codesTop}h${textWidth}" stroke="${ink}" stroke-width="4"/>` +
      codeLines(codes),
  );
}

/** Sizes for the codes, with the number of lines that there is room for. */
const codeSizes = [
  { size: 84, count: 1 },
  { size: 64, count: 1 },
  { size: 56, count: 2 },
  { size: 36, count: 3 },
] as const;

/** The codes as large as they fit; what finds no room in the smallest size is left out. */
function codeLines(codes: readonly string[]): string {
  const linesIn = (size: number) => linesOf(codes.map(unbroken).join(' '), size, 700, textWidth);
  const { size, count } = codeSizes.find((line) => linesIn(line.size).length <= line.count) ?? codeSizes.at(-1)!;
  return linesIn(size)
    .slice(0, count)
    .map((line, at) => textAt(line, margin, codesTop + 20 + size * (1.1 + at * 1.2), size, 700))
    .join('');
}

/** A code as one word, with room beside it. */
const unbroken = (code: string): string => `${code}\u00a0\u00a0`;

function textAt(text: string, x: number, y: number, size: number, weight: Weight, fill = ink): string {
  return `<path transform="translate(${x} ${rounded(y)})" fill="${fill}" d="${lettering(text, size, weight).path}"/>`;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

function svg(width: number, height: number, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${content}</svg>\n`;
}
