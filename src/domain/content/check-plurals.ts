import type { RawContent } from './content.schema.ts';
import type { Entry } from './entry.ts';
import type { Problem } from './problem.ts';
import { missingForms, type PluralForms } from '../plural.ts';

/** Reports words by number that lack a form which their language has. */
export function checkPlurals(raw: RawContent, language: string): Problem[] {
  const { siteWords, runWords, rehearsalWords, drawingWords } = raw;
  return [
    ...siteWords.flatMap((entry) => missingIn(entry, language, 'units', entry.data.units)),
    ...runWords.flatMap((entry) => [
      ...missingIn(entry, language, 'confirm', { chosen: entry.data.confirm.chosen }),
      ...missingIn(entry, language, 'announce', entry.data.announce),
      ...missingIn(entry, language, '', { finishedKeys: entry.data.finishedKeys }),
    ]),
    ...rehearsalWords.flatMap((entry) => {
      const { press, remarks } = entry.data;
      const counted = { 'let-go-early': remarks['let-go-early'], 'too-many': remarks['too-many'] };
      return [...missingIn(entry, language, 'press', { left: press.left }), ...missingIn(entry, language, 'remarks', counted)];
    }),
    ...drawingWords.flatMap((entry) => missingIn(entry, language, 'openings', entry.data.openings ?? {})),
  ];
}

function missingIn({ file, lines }: Entry<unknown>, language: string, section: string, words: Readonly<Record<string, PluralForms>>): Problem[] {
  return Object.entries(words).flatMap(([id, forms]) =>
    missingForms(forms, language).map((category) => {
      const field = [section, id].filter(Boolean).join('.');
      return { file, line: lines?.of(field.split('.')), field, actual: `no form “${category}”`, fix: `the words for numbers that are “${category}” in this language` };
    }),
  );
}
