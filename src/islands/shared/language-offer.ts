/** The footer’s link to this page in the language that the reader prefers to the page’s own; undefined where there is none. */
export function offeredLink(): HTMLAnchorElement | undefined {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('footer a[hreflang]')];
  const others = links.map(({ hreflang }) => hreflang);
  const language = preferredLanguage(navigator.languages, document.documentElement.lang, others);
  return links.find(({ hreflang }) => hreflang === language);
}

/** The other language that a reader prefers to the page’s own, by the order of the browser; undefined where the page’s own comes first. */
export function preferredLanguage(preferred: readonly string[], own: string, others: readonly string[]): string | undefined {
  const first = preferred
    .map((tag) => [own, ...others].find((language) => `${tag}-`.toLowerCase().startsWith(`${language}-`)))
    .find((language) => language !== undefined);
  return first === own ? undefined : first;
}
