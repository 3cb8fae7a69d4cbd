import { textOf } from './built-pages.ts';

/** Elements that say something by what they hold; one without text or a drawing is a remnant. */
const holders = 'ul|ol|dl|table|thead|tbody|section|figure|nav|th|h1|h2|h3|dt|dd';

const innermost = new RegExp(`<(${holders})\\b[^>]*>((?:(?!<(?:${holders})\\b).)*?)</\\1>`, 'gs');

/** Elements of a page that hold nothing, except those that a script fills. */
export function emptyParts(html: string): string[] {
  return [...html.matchAll(innermost)]
    .filter(([part, , inside]) => !/<(svg|input|button|script)\b|role="status"|data-/.test(part) && textOf(inside!).trim() === '')
    .map(([part]) => part);
}
