import { isCopyComplete } from './copy-status.ts';

/** Says that this device holds a complete copy, wherever the page has the words and the room for it; without one nothing is said. */
export async function showSavedNotice(): Promise<void> {
  const places = document.querySelectorAll<HTMLElement>('[data-when-saved]');
  if (places.length === 0) return;
  const complete = await isCopyComplete();
  for (const place of places) place.textContent = complete ? (place.dataset['whenSaved'] ?? '') : '';
}
