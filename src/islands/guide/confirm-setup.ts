import type { Run } from '../../domain/run/run-state.ts';
import { interpolate } from '../../domain/interpolate.ts';
import type { GuideMessages } from '../../i18n/guide-messages.ts';

/** Whether the first screen may be left: a number of keys has to be chosen, and what is not ticked is asked for once. */
export function confirmSetup(root: HTMLElement, run: Run, words: GuideMessages): boolean {
  const missing = missingOf(root);
  const box = root.querySelector<HTMLElement>(unticked);
  const isCounted = run.names.length > 0;
  if (isCounted && (!box || missing.textContent === words.unticked)) return true;
  missing.textContent = isCounted ? words.unticked : words.countFirst;
  showConfirm(root, run, words);
  (isCounted ? box : root.querySelector<HTMLElement>('[name=keys]'))!.focus();
  return false;
}

/** Says on the button of the first screen with how many keys it goes on, and whether something was left unticked. */
export function showConfirm(root: HTMLElement, { names }: Run, words: GuideMessages): void {
  const missing = missingOf(root);
  const isMended: Readonly<Record<string, boolean>> = {
    [words.countFirst]: names.length > 0,
    [words.unticked]: !root.querySelector(unticked),
  };
  if (isMended[missing.textContent]) missing.textContent = '';
  const { confirm } = words;
  const counted = names.length === 0 ? confirm.none : names.length === 1 ? confirm.one : interpolate(confirm.many, { n: names.length });
  root.querySelector('[data-confirm]')!.textContent = missing.textContent === words.unticked ? confirm.unticked : counted;
}

const unticked = '[data-tick]:not(:checked)';

function missingOf(root: HTMLElement): HTMLElement {
  return root.querySelector<HTMLElement>('[data-missing]')!;
}
