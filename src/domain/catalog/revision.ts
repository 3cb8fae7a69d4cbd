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

/** How a printed sheet stands to what is known now. */
export type SheetState = 'current' | 'older' | 'unsafe' | 'newer';

/** How a printed sheet stands: to the page it leads to, and to what the publisher says, whichever is newer. */
export function sheetState(sheet: number, page: number, version: Pick<Version<unknown>, 'revision' | 'safety'>): SheetState {
  if (lacksCorrection(sheet, version)) return 'unsafe';
  const newest = Math.max(page, version.revision);
  if (sheet === newest) return 'current';
  return sheet < newest ? 'older' : 'newer';
}

/** The revision that the address printed on a sheet names; undefined when it names none. */
export function sheetRevision(search: string): number | undefined {
  const [, written] = /[?&]sheet=([1-9]\d{0,8})(?:&|$)/.exec(search) ?? [];
  return written ? Number(written) : undefined;
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
