import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { htmlFiles, plain } from '../../support/browser/sites.ts';

test('nowhere may a line end between “position” and its number', () => {
  for (const file of htmlFiles(plain)) expect.soft(/.{20}\bposition \d.{10}/i.exec(readFileSync(file, 'utf8'))?.[0], file).toBeUndefined();
});
