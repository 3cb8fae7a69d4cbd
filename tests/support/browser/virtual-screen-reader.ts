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

/** A screen reader inside a page, which must bypass the policy. It says what has the focus, what live regions say, and what it is led through. */
export class ReadingAloud {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Begins at the top of what the selector names. */
  async start(selector: string): Promise<void> {
    await this.#page.route(`**${address}`, (route) => route.fulfill({ path: reader, contentType: 'text/javascript' }));
    await this.#page.evaluate(
      async ([source, container]) => {
        const { virtual } = (await import(source)) as { virtual: Virtual };
        Object.assign(window, { virtual });
        // Scripts are on, so a browser shows nothing of it.
        for (const hidden of document.querySelectorAll('noscript')) hidden.remove();
        await virtual.start({ container: document.querySelector(container)! });
      },
      [address, selector] as const,
    );
  }

  /** Reads on from where the focus or the reading stands, to the end or to these words. */
  async toTheEnd(words = 'end of document'): Promise<void> {
    await this.#page.evaluate(async (end) => {
      // The simulation looks at the attribute, which does not change with what is chosen.
      for (const box of document.querySelectorAll<HTMLInputElement>('[type=checkbox], [type=radio]'))
        box.toggleAttribute('checked', box.checked);
      const { virtual } = window as unknown as { virtual: Virtual };
      const ends = [end, 'end of document', 'end of main'];
      do await virtual.next();
      while (!ends.includes(await virtual.lastSpokenPhrase()));
    }, words);
  }

  /** All that was spoken since the last call, as a person hears it. */
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

/** Roles that readers pass over in silence. */
const silent = /^(paragraph|strong|emphasis|time|code|document|main|end of .*)?$/;
/** Roles that are one thing with one name: what stands inside is not read a second time. */
const whole = /^(image|button|link|heading), /;
/** Controls whose label stands beside them, and groups whose legend stands inside: readers say it with the control. */
const labelled = /^(checkbox|radio|group), /;

/** The simulation speaks every node; a reader passes over what adds nothing, and says no name twice. */
function asHeard(phrases: readonly string[]): string[] {
  const heard: string[] = [];
  let inside = '';
  let label = '';
  for (const phrase of phrases) {
    if (inside) {
      if (phrase === `end of ${inside}`) inside = '';
      continue;
    }
    if (whole.test(phrase) && phrases.includes(`end of ${phrase}`)) inside = phrase;
    if (silent.test(phrase) || label.includes(phrase)) continue;
    label = labelled.test(phrase) ? phrase : '';
    heard.push(phrase.replace(/^listitem, level \d+, position (\d+), set size (\d+)$/, 'item $1 of $2'));
  }
  return heard;
}
