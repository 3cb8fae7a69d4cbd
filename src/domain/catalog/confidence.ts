/** Confidence in a claim, computed from its source families, never authored. */
export type Confidence = 'well-supported' | 'supported' | 'reported' | 'own';

/** Support for a claim, as authored. */
export interface Citation {
  readonly sources: readonly string[];
  readonly inference: boolean;
  readonly own: boolean;
}

/** Families with extra weight: the manufacturer's texts and the founding document. */
export interface Families {
  readonly makers: readonly string[];
  /** Undefined when the content has none. */
  readonly founding?: string | undefined;
}

/**
 * Well supported: at least two families, one of them the manufacturer's. Supported: the manufacturer alone, or any
 * set including the founding document. Reported: everything else, and every inference.
 */
export function confidenceOf(support: Citation, familyOf: (source: string) => string, families: Families): Confidence {
  if (support.own) return 'own';
  if (support.inference) return 'reported';
  const citedFamilies = new Set(support.sources.map(familyOf));
  const hasMaker = families.makers.some((family) => citedFamilies.has(family));
  if (hasMaker && citedFamilies.size >= 2) return 'well-supported';
  return hasMaker || citedFamilies.has(families.founding ?? '') ? 'supported' : 'reported';
}

/** Merges the support of several claims; each source once, in order of first appearance. */
export function mergeCitations(citations: readonly Citation[]): Citation {
  return {
    sources: [...new Set(citations.flatMap(({ sources }) => sources))],
    inference: citations.every(({ inference }) => inference),
    own: citations.every(({ own }) => own),
  };
}
