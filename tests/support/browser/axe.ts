import type { Page } from '@playwright/test';
import axe from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** All that changes with the colors, and nothing else does. */
const colors = ['color-contrast', 'link-in-text-block'];

/** The rule that asks for 7:1. */
const enhanced = 'color-contrast-enhanced';

// Where a test has stopped the clock, a timeout never comes: axe gets its own, at once, and none of its alarms.
const source = `((setTimeout) => {${axe.source}})((later, ms, ...rest) => {
  if (ms > 100) return 0;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => later(...rest);
  port2.postMessage(0);
  return 0;
})`;

/** What axe finds fault with on a page as it stands now: the rule, and where. All rules, or only those named. */
export async function faultsOf(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const { faults, looked } = await page.evaluate(
    async (runOnly) => {
      const { run } = (window as unknown as { axe: typeof axe }).axe;
      const { violations, passes } = await run(document, { runOnly, preload: false, resultTypes: ['violations'] });
      return {
        faults: violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`)),
        looked: passes.length + violations.length,
      };
    },
    rules ? { type: 'rule' as const, values: [...rules] } : { type: 'tag' as const, values: [...tags] },
  );
  if (looked === 0) throw new Error('axe looked at nothing');
  return faults;
}

const schemes = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colors', { colorScheme: 'light', forcedColors: 'active' }],
] as const;

/** The faults of one state of a page by day, by night and in forced colors, each with its scheme; with `text` at 7:1 where that is asked for. */
export async function faultsInEveryScheme(page: Page, { text = '4.5:1' }: { readonly text?: '4.5:1' | '7:1' } = {}): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, media] of schemes) {
    await page.emulateMedia({ forcedColors: 'none', ...media });
    const found = name === 'light' ? await faultsOf(page) : await faultsOf(page, colors);
    if (text === '7:1') found.push(...(await faultsOf(page, [enhanced])));
    faults.push(...found.map((fault) => `${name}: ${fault}`));
  }
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
  return faults;
}
