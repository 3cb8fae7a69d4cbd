/** How a language writes numbers and durations. */
export interface NumberRules {
  /** BCP 47 code of the language, which decides its decimal sign and its plural forms. */
  readonly code: string;
  /** Signs of the units of time, as they stand after a number. */
  readonly signs: Readonly<Record<'h' | 'min' | 's', string>>;
}

/** How texts of a language are recognized, in every spelling of capitals; all of them global. */
export interface TextPatterns {
  /** A button called by a number instead of its name, such as “button 1”. */
  readonly numberedButton: RegExp;
  /** A typed duration, such as “10 seconds”. */
  readonly typedDuration: RegExp;
  /** A space that keeps a number on the line of the word before it, such as that of “position 1”. */
  readonly bindingSpace: RegExp;
}

/** What a language needs beside its words, stated in its file of src/i18n. */
export interface LanguageRules extends NumberRules {
  /** Locale of dates, times and lists. */
  readonly locale: string;
  readonly values: {
    readonly number: (n: number) => string;
    readonly step: (n: number) => string;
    readonly span: (from: string, to: string) => string;
  };
  readonly patterns: TextPatterns;
}

/** Formats a number with the decimal sign of a language, ungrouped: 1000.5 → “1000,5” in German. */
export function numberText(n: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 3, useGrouping: false }).format(n);
}
