// One module, so that it is one request.
import { plural, type PluralForms } from '../../domain/plural.ts';

const pageLanguage = (): string => document.documentElement.lang;

/** Formats milliseconds as seconds, rounded to tenths: 2500 → “2.5”. */
export function formatSeconds(ms: number): string {
  return new Intl.NumberFormat(pageLanguage(), { maximumFractionDigits: 1, useGrouping: false }).format(Math.round(ms / 100) / 10);
}

/** The words for a number. */
export const pluralOnPage = (forms: PluralForms, n: number): string => plural(forms, n, pageLanguage());

/** Things side by side, without “and” where the language lists them so. */
export function rowOnPage(items: readonly string[]): string {
  return new Intl.ListFormat(pageLanguage(), { type: 'unit', style: 'short' }).format(items);
}
