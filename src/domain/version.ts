/** What a publisher says in one small file that copies ask for when they are online: which revision is current, and which corrected something unsafe. */
export interface Version<Words> {
  readonly revision: number;
  /** The newest revision that corrects something unsafe; 0 when there is none. */
  readonly safety: number;
  /** What a copy has to say about it; it comes with the file, so that no page carries it. */
  readonly words: Words;
}

/** Whether a copy of a revision lacks a safety correction. */
export function lacksCorrection(revision: number, { safety }: Pick<Version<unknown>, 'safety'>): boolean {
  return revision < safety;
}

/** The file as read back; undefined when it is none, such as the sign-in page of a hotel. */
export function readVersion<Words>(text: string): Version<Words> | undefined {
  try {
    const { revision, safety, words } = JSON.parse(text) as Partial<Version<Words>>;
    return isCount(revision) && isCount(safety) && typeof words === 'object' && words !== null ? { revision, safety, words } : undefined;
  } catch {
    return undefined;
  }
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
