/** Version file that copies fetch when online: the current revision and the latest one with a safety correction. */
export interface VersionFile<Words> {
  readonly revision: number;
  /** Latest revision with a safety correction; 0 if none. */
  readonly safety: number;
  /** Notices for outdated copies; fetched with the file so that no page carries them. */
  readonly words: Words;
}

/** Whether a revision predates the latest safety correction. */
export function lacksCorrection(revision: number, { safety }: Pick<VersionFile<unknown>, 'safety'>): boolean {
  return revision < safety;
}

export type SheetState = 'current' | 'older' | 'unsafe' | 'newer';

/** Compares a sheet's revision with the newer of the page's and the version file's. */
export function sheetState(sheet: number, page: number, version: Pick<VersionFile<unknown>, 'revision' | 'safety'>): SheetState {
  if (lacksCorrection(sheet, version)) return 'unsafe';
  const newest = Math.max(page, version.revision);
  if (sheet === newest) return 'current';
  return sheet < newest ? 'older' : 'newer';
}

/** Revision in the URL query printed on a sheet; undefined if absent. */
export function sheetRevision(search: string): number | undefined {
  const [, digits] = /[?&]sheet=([1-9]\d{0,8})(?:&|$)/.exec(search) ?? [];
  return digits ? Number(digits) : undefined;
}

/** Parses the version file; undefined for anything else, such as a captive-portal page. */
export function readVersion<Words>(text: string): VersionFile<Words> | undefined {
  try {
    const { revision, safety, words } = JSON.parse(text) as Partial<VersionFile<Words>>;
    return isCount(revision) && isCount(safety) && typeof words === 'object' && words !== null ? { revision, safety, words } : undefined;
  } catch {
    return undefined;
  }
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
