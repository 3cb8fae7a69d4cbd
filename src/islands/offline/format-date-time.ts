/** Where a language is written in several ways, the one whose days stand before their months, as in the words of the site. */
const localeOf: Readonly<Record<string, string>> = { en: 'en-GB' };

/** A day and time in the language of the page. */
export function formatDateTime(ms: number): string {
  const { lang } = document.documentElement;
  return new Intl.DateTimeFormat(localeOf[lang] ?? lang, { dateStyle: 'long', timeStyle: 'short' }).format(ms);
}
