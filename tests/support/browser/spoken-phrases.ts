import { plainText } from '../../../src/domain/content/inline-markdown.ts';
import { plainWords } from './visible-text.ts';

// Phrases are split at roles and links, so texts are matched against all of them joined, without spaces and quotes.
const normalized = (text: string): string => plainWords(text).replace(/[\s"“”]/g, '');

/** The first expected text that is not spoken, in order; undefined if all are. Text with a link is compared up to the link. */
export function firstMissing(heard: readonly string[], words: readonly string[]): string | undefined {
  const text = normalized(heard.join(' '));
  let from = 0;
  return words.find((expected) => {
    const phrase = normalized(plainText(expected.replace(/\[[\s\S]*/, '')));
    const at = text.indexOf(phrase, from);
    from = at + phrase.length;
    return at < 0;
  });
}

/** A role spoken without an accessible name. */
const nameless =
  /^(heading|link|button|image|checkbox|radio|textbox|searchbox|timer|group)(, (level \d|(not )?checked|(not )?pressed|disabled|position .*))*$/;

/** Unnamed controls, images and headings; skipped heading levels; incomplete lists. */
export function faultsIn(heard: readonly string[]): string[] {
  const levels = heard.flatMap((phrase) => /^heading, .*, level (\d)$/.exec(phrase)?.slice(1).map(Number) ?? []);
  const skips = levels.map((level, index) => [levels[index - 1] ?? level, level] as const).filter(([before, level]) => level > before + 1);
  return [
    ...heard.filter((phrase) => nameless.test(phrase)),
    ...skips.map(([before, level]) => `level ${level} follows level ${before}`),
    ...brokenLists(heard),
  ];
}

/** Lists with a missing or repeated item; assumes no nested lists. */
function brokenLists(heard: readonly string[]): string[] {
  const items = heard.flatMap((phrase) => /^item (\d+) of (\d+)$/.exec(phrase)?.slice(1).map(Number).slice(0, 2) ?? []);
  const pairs = Array.from({ length: items.length / 2 }, (_, index) => [items[2 * index]!, items[2 * index + 1]!] as const);
  return [...pairs, [1, 0] as const].flatMap(([at, of], index) => {
    const [before, last] = pairs[index - 1] ?? [0, 0];
    const follows = at === 1 ? before === last : at === before + 1 && of === last;
    return follows ? [] : [`item ${at} of ${of} follows item ${before} of ${last}`];
  });
}
