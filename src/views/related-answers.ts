const maxRelated = 12;

/** The neighbours of an item in a list: all of a short list, the nearest of a long one, so that page size does not grow with the list. */
export function relatedAnswers<T>(items: readonly T[], item: T): readonly T[] {
  const others = items.filter((other) => other !== item);
  const first = Math.min(Math.max(0, items.indexOf(item) - maxRelated / 2), Math.max(0, others.length - maxRelated));
  return others.slice(first, first + maxRelated);
}
