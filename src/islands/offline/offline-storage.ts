import { lacksCorrection, readVersion, type VersionFile } from '../../domain/catalog/revision.ts';
import type { Messages } from '../../i18n/en.ts';
import { scopedKey } from '../shared/site-url.ts';

/** Notices for outdated copies, and the locale of their dates. */
type VersionWords = Messages['offline']['notices'] & { readonly locale?: string };

const storageKeys = {
  removed: scopedKey('copy removed'),
  wanted: scopedKey('copy wanted'),
  version: scopedKey('version'),
  checked: scopedKey('checked'),
  versionInLanguage: scopedKey(`version ${document.documentElement.lang}`),
};

/** Persistent state of the offline copy; empty where storage is blocked. */
export const offlineStorage = {
  get isRemoved(): boolean {
    return read(storageKeys.removed) !== undefined;
  },
  set isRemoved(value: boolean) {
    write(storageKeys.removed, value ? 'yes' : undefined);
  },
  get isRequested(): boolean {
    return read(storageKeys.wanted) !== undefined;
  },
  set isRequested(value: boolean) {
    write(storageKeys.wanted, value ? 'yes' : undefined);
  },
  /** What was fetched last, in the page’s language unless only another one knows of the correction. */
  get version(): VersionFile<VersionWords> | undefined {
    const [latest, own] = [storageKeys.version, storageKeys.versionInLanguage].map((key) => readVersion<VersionWords>(read(key) ?? ''));
    return latest && own && !lacksCorrection(own.safety, latest) ? { ...latest, words: own.words } : latest;
  },
  get checkedMs(): number | undefined {
    return Number(read(storageKeys.checked)) || undefined;
  },
  keep(version: string, checked: number): void {
    write(storageKeys.version, version);
    write(storageKeys.versionInLanguage, version);
    write(storageKeys.checked, String(checked));
  },
};

function read(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(name: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // Without storage nothing is remembered.
  }
}
