import { readVersion, type Version } from '../../domain/catalog/revision.ts';
import type { NoticeMessages } from '../../i18n/notice-messages.ts';
import { scoped } from '../shared/site-scope.ts';

const storageKeys = {
  removed: scoped('copy removed'),
  wanted: scoped('copy wanted'),
  version: scoped('version'),
  checked: scoped('checked'),
};

/** What this device remembers about its copy; nothing, where a browser refuses storage. */
export const offlineStorage = {
  /** Whether the reader wants no copy. */
  get removed(): boolean {
    return read(storageKeys.removed) !== undefined;
  },
  set removed(yes: boolean) {
    write(storageKeys.removed, yes ? 'yes' : undefined);
  },
  /** Whether the reader asked for one. */
  get wanted(): boolean {
    return read(storageKeys.wanted) !== undefined;
  },
  set wanted(yes: boolean) {
    write(storageKeys.wanted, yes ? 'yes' : undefined);
  },
  /** What the publisher said when last asked. */
  get version(): Version<NoticeMessages> | undefined {
    return readVersion(read(storageKeys.version) ?? '');
  },
  /** When that was, milliseconds. */
  get checked(): number | undefined {
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
    // Then nothing is remembered.
  }
}
