import { expect, test } from '@playwright/test';
import { gradedPages } from '../reading/pages.ts';
import { catalog, plain } from '../support/browser-sites.ts';

test('no page of a car and no answer asks for more than eight years of school', () => {
  const pages = gradedPages(plain.folder);
  expect(pages).toHaveLength(catalog.models.length + catalog.answers.length);
  expect(pages.filter(({ grade }) => !(grade <= 8)).map(({ path, grade }) => `${path}: ${grade.toFixed(1)}`)).toEqual([]);
});
