/** Sets theme-color to the page background while a theme is chosen manually; otherwise restores the default of each color scheme. */
export function updateThemeColor(): void {
  const root = document.documentElement;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.dataset['own'] ??= meta.content;
    // The computed root background, as --paper may hold a system color keyword.
    meta.content = root.dataset['theme'] ? getComputedStyle(root).backgroundColor : meta.dataset['own'];
  }
}
