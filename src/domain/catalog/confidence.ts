/** How well a claim stands: computed from the families of its sources, never typed. */
export type Confidence = 'well-supported' | 'supported' | 'reported' | 'own';

/** What a claim rests on, as an author wrote it. */
export interface Citation {
  readonly sources: readonly string[];
  readonly inference: boolean;
  readonly own: boolean;
}

/** The weight of families: the maker’s own texts, and the founding document. */
export interface Families {
  readonly makers: readonly string[];
  readonly founding: string;
}

/**
 * Two families or more, one of them the maker’s own: well supported. One of the maker’s alone, or
 * the founding document with or without others: supported. Anything else, and every inference: reported.
 */
export function confidenceOf(support: Citation, familyOf: (source: string) => string, families: Families): Confidence {
  if (support.own) return 'own';
  if (support.inference) return 'reported';
  const found = new Set(support.sources.map(familyOf));
  const makers = families.makers.some((family) => found.has(family));
  if (makers && found.size >= 2) return 'well-supported';
  return makers || found.has(families.founding) ? 'supported' : 'reported';
}

/** Several claims taken together: all their sources, once each, in order of appearance. */
export function mergeCitations(supports: readonly Citation[]): Citation {
  return {
    sources: [...new Set(supports.flatMap(({ sources }) => sources))],
    inference: supports.every(({ inference }) => inference),
    own: supports.every(({ own }) => own),
  };
}
