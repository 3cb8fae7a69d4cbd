/** Gives the bar of the browser the color of the paper while a look is chosen by hand; without one, what each scheme of the system had. */
export function showThemeColor(): void {
  const root = document.documentElement;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.dataset['own'] ??= meta.content;
    // The ground of the root, not --paper itself, which may stand there as the name of a color of the system.
    meta.content = root.dataset['theme'] ? getComputedStyle(root).backgroundColor : meta.dataset['own'];
  }
}
