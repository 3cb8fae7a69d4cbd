import type { Page } from '@playwright/test';
import axe from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** The rules that depend on colors. */
const colorRules = ['color-contrast', 'link-in-text-block'];

/** The rule that requires 7:1. */
const enhancedContrastRule = 'color-contrast-enhanced';

// With a paused clock, timeouts never fire. axe gets its own setTimeout, which fires at once and drops axe’s long watchdog timers.
const source = `((setTimeout) => {${axe.source}})((callback, ms, ...args) => {
  if (ms > 100) return 0;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => callback(...args);
  port2.postMessage(0);
  return 0;
})`;

/** axe violations in the page’s current state, as “rule: help: target”; all rules, or only the given ones. */
export async function faultsOf(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const { faults, ruleCount } = await page.evaluate(
    async (runOnly) => {
      const { run } = (window as unknown as { axe: typeof axe }).axe;
      const { violations, passes } = await run(document, { runOnly, preload: false, resultTypes: ['violations'] });
      return {
        faults: violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`)),
        ruleCount: passes.length + violations.length,
      };
    },
    rules ? { type: 'rule' as const, values: [...rules] } : { type: 'tag' as const, values: [...tags] },
  );
  if (ruleCount === 0) throw new Error('axe ran no rule');
  return faults;
}

const schemes = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colors', { colorScheme: 'light', forcedColors: 'active' }],
] as const;

/** axe violations in light, dark and forced colors, prefixed with the scheme; `text` sets the required contrast. */
export async function faultsInEveryScheme(page: Page, { text = '4.5:1' }: { readonly text?: '4.5:1' | '7:1' } = {}): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, media] of schemes) {
    await page.emulateMedia({ forcedColors: 'none', ...media });
    const schemeFaults = name === 'light' ? await faultsOf(page) : await faultsOf(page, colorRules);
    if (text === '7:1') schemeFaults.push(...(await faultsOf(page, [enhancedContrastRule])));
    faults.push(...schemeFaults.map((fault) => `${name}: ${fault}`));
  }
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
  return faults;
}
