import type { Page } from '@playwright/test';
import { createRequire } from 'node:module';

const reader = createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader/browser.js');
const address = '/virtual-screen-reader.js';

interface Virtual {
  start(options: { container: Element }): Promise<void>;
  next(): Promise<void>;
  lastSpokenPhrase(): Promise<string>;
  spokenPhraseLog(): Promise<string[]>;
  clearSpokenPhraseLog(): Promise<void>;
}

/** A simulated screen reader injected into a page (context with bypassCSP). Speaks focus changes, live regions, and content it is moved through. */
export class VirtualScreenReader {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Starts at the top of the selected element. */
  async start(selector: string): Promise<void> {
    await this.#page.route(`**${address}`, (route) => route.fulfill({ path: reader, contentType: 'text/javascript' }));
    await this.#page.evaluate(
      async ([source, container]) => {
        const { virtual } = (await import(source)) as { virtual: Virtual };
        Object.assign(window, { virtual });
        // Not rendered when scripts are enabled, but the simulation would read it.
        for (const hidden of document.querySelectorAll('noscript')) hidden.remove();
        await virtual.start({ container: document.querySelector(container)! });
      },
      [address, selector] as const,
    );
  }

  /** Reads on from the current position to the given phrase or the end. */
  async toTheEnd(phrase = 'end of document'): Promise<void> {
    await this.#page.evaluate(async (lastPhrase) => {
      // The simulation reads the attribute, which does not follow the checked state.
      for (const box of document.querySelectorAll<HTMLInputElement>('[type=checkbox], [type=radio]'))
        box.toggleAttribute('checked', box.checked);
      const { virtual } = window as unknown as { virtual: Virtual };
      const ends = [lastPhrase, 'end of document', 'end of main'];
      do await virtual.next();
      while (!ends.includes(await virtual.lastSpokenPhrase()));
    }, phrase);
  }

  /** Phrases spoken since the last call, as a real screen reader would say them. */
  async heard(): Promise<string[]> {
    return asHeard(
      await this.#page.evaluate(async () => {
        const { virtual } = window as unknown as { virtual: Virtual };
        const phrases = await virtual.spokenPhraseLog();
        await virtual.clearSpokenPhraseLog();
        return phrases;
      }),
    );
  }
}

/** Roles that screen readers do not announce. */
const silentRoles = /^(paragraph|strong|emphasis|time|code|document|main|end of .*)?$/;
/** Roles announced by name only, without their children. */
const atomicRoles = /^(image|button|link|heading), /;
/** Roles announced with their label or legend, which is then not repeated. */
const labelledRoles = /^(checkbox|radio|group), /;

/** Filters the simulation’s output, which includes every node, to what a screen reader says. */
function asHeard(phrases: readonly string[]): string[] {
  const spoken: string[] = [];
  let inside = '';
  let label = '';
  for (const phrase of phrases) {
    if (inside) {
      if (phrase === `end of ${inside}`) inside = '';
      continue;
    }
    if (atomicRoles.test(phrase) && phrases.includes(`end of ${phrase}`)) inside = phrase;
    if (silentRoles.test(phrase) || label.includes(phrase)) continue;
    label = labelledRoles.test(phrase) ? phrase : '';
    spoken.push(phrase.replace(/^listitem, level \d+, position (\d+), set size (\d+)$/, 'item $1 of $2'));
  }
  return spoken;
}
