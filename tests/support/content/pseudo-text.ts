// Imports nothing: the build of the pseudo-language has a copy of it.

/** How much longer a text of at most so many letters becomes in translation, after the W3C. */
const growth: readonly (readonly [length: number, share: number])[] = [
  [10, 1.5],
  [20, 0.9],
  [30, 0.7],
  [50, 0.5],
  [70, 0.4],
  [Infinity, 0.3],
];

/** Places, components, addresses and marks, which are no words. */
const kept = /(\{\w+\}|<\/?[A-Z][^>]*>|\]\([^)]*\)|!\[|\[|\*\*)/;

const accents: Readonly<Record<string, string>> = { a: 'à', c: 'ç', e: 'é', i: 'î', n: 'ñ', o: 'ö', u: 'û', A: 'À', E: 'É', O: 'Ö', U: 'Û' };

/** A text as another language might have it: longer, accented, and in brackets, so that what stands outside of them was not translated. */
export function pseudoText(text: string): string {
  const letters = text.split(kept).filter((_, index) => index % 2 === 0);
  const length = letters.join('').length;
  const accented = text
    .split(kept)
    .map((part, index) => (index % 2 === 0 ? part.replace(/[aceinouAEOU]/g, (letter) => accents[letter]!) : part))
    .join('');
  if (!/\p{L}/u.test(letters.join(''))) return `⟦${text}⟧`;
  const [, share] = growth.find(([most]) => length <= most)!;
  const more = ' löñgér'.repeat(Math.ceil((length * share) / 7));
  return `⟦${accented}${more}⟧`;
}

/** Messages of the pseudo-language: texts as above, and what functions return in brackets. */
export function pseudoMessages<T>(value: T): T {
  if (typeof value === 'string') return pseudoText(value) as T;
  if (typeof value === 'function')
    return ((...args: unknown[]) => {
      const result: unknown = (value as (...args: unknown[]) => unknown)(...args);
      return typeof result === 'string' ? (result === '' ? '' : `⟦${result}⟧`) : pseudoMessages(result);
    }) as T;
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => pseudoMessages(item)) as T;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, pseudoMessages(inner)])) as T;
}

/** A text without all that stands in brackets. */
export function outsideBrackets(text: string): string {
  let depth = 0;
  return Array.from(text)
    .filter((sign) => {
      if (sign === '⟦') depth++;
      const isOutside = depth === 0;
      if (sign === '⟧') depth--;
      return isOutside;
    })
    .join('');
}
