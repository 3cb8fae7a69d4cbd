import { readVersion, type VersionFile } from '../../domain/catalog/revision.ts';
import type { Messages } from '../../i18n/en.ts';
import { scopedKey } from '../shared/site-url.ts';

const storageKeys = {
  removed: scopedKey('copy removed'),
  wanted: scopedKey('copy wanted'),
  version: scopedKey('version'),
  checked: scopedKey('checked'),
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
  get version(): VersionFile<Messages['offline']['notices']> | undefined {
    return readVersion(read(storageKeys.version) ?? '');
  },
  get checkedMs(): number | undefined {
    return Number(read(storageKeys.checked)) || undefined;
  },
  keep(version: string, checked: number): void {
    write(storageKeys.version, version);
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
