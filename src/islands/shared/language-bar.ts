import { runningSelector } from './activity-selectors.ts';
import { createBottomBar } from './bottom-bar.ts';
import { scopedKey } from './site-url.ts';

/** Shows at the bottom of the window, in the language of the footer’s link, that this page is there in it too, until it is dismissed. */
export function showLanguageBar({ href, hreflang, textContent }: HTMLAnchorElement): void {
  const dismissed = scopedKey(`offer dismissed ${hreflang}`);
  if (isStored(dismissed)) return;
  const { text, close } = import.meta.env.LANGUAGE_OFFERS[hreflang]!;
  const link = Object.assign(document.createElement('a'), { href, hreflang, textContent: text });
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: close });
  const bar = Object.assign(createBottomBar(link, button), { lang: hreflang, ariaLabel: textContent });
  document.body.append(bar);
  const footer = document.querySelector<HTMLElement>('body > footer')!;
  const update = () => {
    bar.hidden = document.querySelector(runningSelector) !== null;
    // Room to scroll what has focus, and the end of the page, out from behind the bar. The footer is not printed, nor is its margin.
    document.documentElement.style.scrollPaddingBottom = footer.style.marginBottom = `${bar.offsetHeight}px`;
  };
  button.onclick = () => {
    bar.remove();
    store(dismissed);
    update();
  };
  new MutationObserver(update).observe(document.documentElement, { subtree: true, attributeFilter: ['data-running', 'data-state'] });
  update();
}

function isStored(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

function store(key: string): void {
  try {
    localStorage.setItem(key, 'yes');
  } catch {
    // Without storage it is offered again.
  }
}
