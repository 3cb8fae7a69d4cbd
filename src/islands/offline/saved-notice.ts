import { isCopyComplete } from './copy-status.ts';

/** Fills `[data-when-saved]` elements when the offline copy is complete; empties them otherwise. */
export async function showSavedNotice(): Promise<void> {
  const elements = document.querySelectorAll<HTMLElement>('[data-when-saved]');
  if (elements.length === 0) return;
  const isComplete = await isCopyComplete();
  for (const element of elements) element.textContent = isComplete ? (element.dataset['whenSaved'] ?? '') : '';
}
