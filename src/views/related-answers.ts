/** How many others a page names beside itself. */
const most = 12;

/** The items around one of a list, without it: all of a short list, the nearest of a long one, so that a page does not grow with the list. */
export function relatedAnswers<T>(items: readonly T[], item: T): readonly T[] {
  const others = items.filter((other) => other !== item);
  const first = Math.min(Math.max(0, items.indexOf(item) - most / 2), Math.max(0, others.length - most));
  return others.slice(first, first + most);
}
