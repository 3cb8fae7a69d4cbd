import { plainText } from '../../../src/domain/content/inline-markdown.ts';
import { plainWords } from './visible-text.ts';

// What is heard stands in pieces, as roles and links part it; so words are looked for in all of them together.
const alone = (text: string): string => plainWords(text).replace(/[\s"“”]/g, '');

/** The first of the words that is not heard after the one before it; undefined when all are. Of a text with a link in it, what comes before the link. */
export function missingIn(heard: readonly string[], words: readonly string[]): string | undefined {
  const text = alone(heard.join(' '));
  let from = 0;
  return words.find((one) => {
    const wanted = alone(plainText(one.replace(/\[[\s\S]*/, '')));
    const at = text.indexOf(wanted, from);
    from = at + wanted.length;
    return at < 0;
  });
}

/** A role that is read without a name: at most with a state. */
const nameless =
  /^(heading|link|button|image|checkbox|radio|textbox|searchbox|timer|group)(, (level \d|(not )?checked|(not )?pressed|disabled|position .*))*$/;

/** Controls, pictures and headings without a name, headings that skip a level, and lists that are not read to their end. */
export function faultsIn(heard: readonly string[]): string[] {
  const levels = heard.flatMap((one) => /^heading, .*, level (\d)$/.exec(one)?.slice(1).map(Number) ?? []);
  const skips = levels.map((level, index) => [levels[index - 1] ?? level, level] as const).filter(([before, level]) => level > before + 1);
  return [
    ...heard.filter((one) => nameless.test(one)),
    ...skips.map(([before, level]) => `level ${level} follows level ${before}`),
    ...brokenLists(heard),
  ];
}

/** Lists of which an item is not heard, or heard twice; none stands within another. */
function brokenLists(heard: readonly string[]): string[] {
  const items = heard.flatMap((one) => /^item (\d+) of (\d+)$/.exec(one)?.slice(1).map(Number).slice(0, 2) ?? []);
  const pairs = Array.from({ length: items.length / 2 }, (_, index) => [items[2 * index]!, items[2 * index + 1]!] as const);
  return [...pairs, [1, 0] as const].flatMap(([at, of], index) => {
    const [before, last] = pairs[index - 1] ?? [0, 0];
    const follows = at === 1 ? before === last : at === before + 1 && of === last;
    return follows ? [] : [`item ${at} of ${of} follows item ${before} of ${last}`];
  });
}
