import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { test } from '../support/browser-reader.ts';
import { on, plain } from '../support/browser-sites.ts';
import { pattern, visibleText } from '../support/browser-text.ts';

interface Statement {
  readonly id: string;
  readonly statement: string;
  readonly page: string;
  readonly words: readonly string[];
}

const { statements } = JSON.parse(readFileSync(new URL('../statements.json', import.meta.url), 'utf8')) as {
  statements: readonly Statement[];
};

for (const { id, statement, page: address, words } of statements) {
  test(`${id} stands on ${address}: ${statement}`, async ({ reader }) => {
    await reader.goto(on(plain, address));
    const { hash } = new URL(address, plain.address);
    const text = await visibleText(reader, `main${hash && ` ${hash}`}`);
    for (const word of words) expect.soft(text, `“${word}” on ${address}`).toMatch(pattern(word));
  });
}
