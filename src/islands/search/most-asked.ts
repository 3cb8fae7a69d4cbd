import type { AnswerData } from '../../domain/search/answer-data.ts';

/** Adds the questions most asked, under a heading, before the way to all of them. `base` leads addresses. */
export function addMostAsked(element: HTMLElement, { answers, mostAsked }: AnswerData, heading: string, base: string): void {
  if (mostAsked.length === 0) return;
  const title = document.createElement('h2');
  title.textContent = heading;
  element.prepend(title);
  element.querySelector('ul')!.prepend(...mostAsked.map((at) => itemOf(answers[at]!.title, base + answers[at]!.address)));
}

function itemOf(text: string, address: string): HTMLLIElement {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = text;
  const item = document.createElement('li');
  item.append(link);
  return item;
}
