import opentype from 'opentype.js';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Text as outlines: the machine that builds may have no fonts, and every machine has to draw the same bytes. */
export interface Lettering {
  /** SVG path data, beginning at the left on the baseline. */
  readonly path: string;
  readonly width: number;
}

/** Alphabets of the font, each a file of its own, in the order in which a letter is looked up. */
const alphabets = ['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'];

export type Weight = 400 | 700;

const loaded = new Map<Weight, readonly opentype.Font[]>();

function fontsOf(weight: Weight): readonly opentype.Font[] {
  const known = loaded.get(weight) ?? alphabets.map((alphabet) => readFont(`inter-${alphabet}-${weight}-normal.woff`));
  loaded.set(weight, known);
  return known;
}

function readFont(file: string): opentype.Font {
  const bytes = readFileSync(fileURLToPath(import.meta.resolve(`@fontsource/inter/files/${file}`)));
  return opentype.parse(new Uint8Array(bytes).buffer);
}

/** Whether the font has every letter of a text. */
export const canLetter = (text: string): boolean => Array.from(text.normalize()).every((letter) => fontOf(letter, 400) !== undefined);

const fontOf = (letter: string, weight: Weight): opentype.Font | undefined =>
  fontsOf(weight).find((font) => font.charToGlyphIndex(letter) > 0);

/** Draws a text of one line; letters that the font lacks are left out. */
export function lettering(text: string, size: number, weight: Weight): Lettering {
  let [path, width] = ['', 0];
  for (const letter of text.normalize()) {
    const font = fontOf(letter, weight);
    if (!font) continue;
    const glyph = font.charToGlyph(letter);
    path += glyph.getPath(width, 0, size).commands.map(written).join('');
    width += ((glyph.advanceWidth ?? 0) * size) / font.unitsPerEm;
  }
  return { path, width };
}

/** A command of SVG path data, in tenths; the library’s own writer garbles numbers close to 0. */
function written(command: opentype.PathCommand): string {
  const coordinates = (['x1', 'y1', 'x2', 'y2', 'x', 'y'] as const)
    .map((name) => (command as Partial<Record<typeof name, number>>)[name])
    .filter((value) => value !== undefined);
  return command.type + coordinates.map((value) => Math.round(value * 10) / 10).join(' ');
}

/** Breaks a text at its spaces into lines of at most `width`; a longer word stands alone. */
export function linesOf(text: string, size: number, weight: Weight, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && lettering(longer, size, weight).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
