/** Words by the plural category of CLDR that a number has in their language. */
export type PluralForms = { readonly other: string } & { readonly [category in Intl.LDMLPluralRule]?: string | undefined };

/** All categories, of which a language has some. */
export const pluralCategories = ['zero', 'one', 'two', 'few', 'many', 'other'] as const satisfies readonly Intl.LDMLPluralRule[];

/** The words for a number in a language. */
export function plural(forms: PluralForms, n: number, language: string): string {
  return forms[new Intl.PluralRules(language).select(n)] ?? forms.other;
}

/** Numbers from here on are not counted by any guide; some languages have a category for millions alone. */
const uncounted = 1000;

/** Categories that forms lack for some number in a language. */
export function missingForms(forms: PluralForms, language: string): Intl.LDMLPluralRule[] {
  const rules = new Intl.PluralRules(language);
  const needed = new Set(Array.from({ length: uncounted }, (_, n) => rules.select(n)));
  return pluralCategories.filter((category) => needed.has(category) && forms[category] === undefined);
}
