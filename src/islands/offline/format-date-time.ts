/** Regional variants with the day before the month, as in the site’s texts. */
const localeOf: Readonly<Record<string, string>> = { en: 'en-GB' };

/** Formats a time in milliseconds as date and time in the page’s language. */
export function formatDateTime(ms: number): string {
  const { lang } = document.documentElement;
  return new Intl.DateTimeFormat(localeOf[lang] ?? lang, { dateStyle: 'long', timeStyle: 'short' }).format(ms);
}
