import type { TextPart } from '../../domain/search/highlight.ts';
import { highlightNodes, renderResult, type Result } from './search-results.ts';

/** The list of results, hidden while it is empty. */
export class ResultList {
  readonly #list: HTMLElement;

  /** @param onFollow Called with the link of a result that is followed. */
  constructor(list: HTMLElement, onFollow: (link: HTMLAnchorElement) => void, signal: AbortSignal) {
    this.#list = list;
    const onClick = ({ target }: Event) => {
      const link = target instanceof Element && target.closest('a');
      if (link) onFollow(link);
    };
    list.addEventListener('click', onClick, { signal });
  }

  get count(): number {
    return this.#list.childElementCount;
  }

  /** Paths of the results that are shown. */
  get paths(): ReadonlySet<string> {
    return new Set([...this.#list.querySelectorAll('a')].map(({ pathname }) => pathname));
  }

  add(result: Result): void {
    this.#list.append(renderResult(result));
    this.#list.hidden = false;
  }

  /** Replaces the excerpt of the first result, if it is the one with that path. */
  extendFirst(path: string, excerpt: readonly TextPart[]): void {
    const first = this.#list.querySelector('a');
    if (first?.pathname === path) first.querySelector('span')!.replaceChildren(...highlightNodes(excerpt));
  }

  clear(): void {
    this.#list.replaceChildren();
    this.#list.hidden = true;
  }
}
