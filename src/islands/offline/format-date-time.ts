/** Formats a time in milliseconds as date and time, as the messages in the page’s language have it. */
export function formatDateTime(ms: number, locale = document.documentElement.lang): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(ms);
}
