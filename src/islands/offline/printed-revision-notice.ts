import { sheetRevision, sheetState } from '../../domain/catalog/revision.ts';
import { interpolate } from '../../domain/interpolate.ts';
import { offlineStorage } from './offline-storage.ts';

/** Shows above the page whether the printed sheet that linked here is current, as far as known. */
export function showPrintedRevisionNotice(): void {
  const sheet = sheetRevision(location.search);
  const { version } = offlineStorage;
  const page = Number(document.querySelector<HTMLElement>('footer[data-revision]')?.dataset['revision']);
  const main = document.querySelector('main');
  if (!sheet || !version?.words.sheet || !page || !main) return;
  main.querySelector('[data-sheet]')?.remove();
  const state = sheetState(sheet, page, version);
  const note = document.createElement('p');
  note.dataset['sheet'] = state;
  // Inline styles, as only pages opened from a sheet show it.
  Object.assign(note.style, { marginBottom: '1rem', borderTop: '2px solid var(--ink)', paddingBlock: '0.5rem' });
  note.setAttribute('role', 'status');
  note.textContent = interpolate(version.words.sheet[state], { sheet, newest: Math.max(page, version.revision) });
  main.prepend(note);
}
