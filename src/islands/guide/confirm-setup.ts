import type { Run } from '../../domain/run/run-state.ts';
import { interpolate } from '../../domain/interpolate.ts';
import type { GuideMessages } from '../../i18n/guide-messages.ts';
import { pluralOnPage } from '../shared/page-language.ts';

/** Whether setup is complete: requires a number of keys, and asks once about unticked boxes. */
export function validateSetup(root: HTMLElement, run: Run, words: GuideMessages): boolean {
  const hint = hintOf(root);
  const box = root.querySelector<HTMLElement>(untickedSelector);
  const hasCount = run.names.length > 0;
  if (hasCount && (!box || hint.textContent === words.unticked)) return true;
  hint.textContent = hasCount ? words.unticked : words.countFirst;
  renderSetupButton(root, run, words);
  (hasCount ? box : root.querySelector<HTMLElement>('[name=keys]'))!.focus();
  return false;
}

/** Labels the setup button with the number of keys, or for continuing with unticked boxes; clears a resolved hint. */
export function renderSetupButton(root: HTMLElement, { names }: Run, words: GuideMessages): void {
  const hint = hintOf(root);
  const isResolved: Readonly<Record<string, boolean>> = {
    [words.countFirst]: names.length > 0,
    [words.unticked]: !root.querySelector(untickedSelector),
  };
  if (isResolved[hint.textContent]) hint.textContent = '';
  const { confirm } = words;
  const label = names.length === 0 ? confirm.none : interpolate(pluralOnPage(confirm.chosen, names.length), { n: names.length });
  root.querySelector('[data-confirm]')!.textContent = hint.textContent === words.unticked ? words.withoutTicks : label;
}

const untickedSelector = '[data-tick]:not(:checked)';

function hintOf(root: HTMLElement): HTMLElement {
  return root.querySelector<HTMLElement>('[data-missing]')!;
}
