import { sheetRevision, sheetState } from '../../domain/catalog/revision.ts';
import { interpolate } from '../../domain/interpolate.ts';
import { offlineStorage } from './offline-storage.ts';

/** Says above the page whether the printed sheet that led here is current, as far as the publisher or this copy knows. */
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
  // Its look comes with it, as only a page that a sheet led to shows it.
  Object.assign(note.style, { marginBottom: '1rem', borderTop: '2px solid var(--ink)', paddingBlock: '0.5rem' });
  note.setAttribute('role', 'status');
  note.textContent = interpolate(version.words.sheet[state], { sheet, newest: Math.max(page, version.revision) });
  main.prepend(note);
}
