import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { updateThemeColor } from '../../../../src/islands/shared/theme-color.ts';

const day = '#f9f6f1';
const night = '#0e0c09';
const paper = { day: 'rgb(249, 246, 241)', night: 'rgb(14, 12, 9)' };

describe('the color of the browser’s bar', () => {
  const put = (name: string, value: unknown) => Object.defineProperty(globalThis, name, { value, configurable: true });
  let dataset: { theme?: string } = {};
  let metas: { content: string; dataset: Record<string, string> }[] = [];
  const colors = () => metas.map(({ content }) => content);

  beforeEach(() => {
    dataset = {};
    metas = [day, night].map((content) => ({ content, dataset: {} }));
    put('document', { documentElement: { dataset }, querySelectorAll: (of: string) => (of.includes('theme-color') ? metas : []) });
    put('getComputedStyle', () => ({ backgroundColor: dataset.theme ? paper.night : paper.day }));
  });
  afterEach(() => ['document', 'getComputedStyle'].forEach((name) => Reflect.deleteProperty(globalThis, name)));

  it('is that of each scheme while no look is chosen', () => {
    updateThemeColor();
    assert.deepEqual(colors(), [day, night]);
  });

  it('is that of the paper, whatever the system’s scheme, once a look is chosen, and goes back with it', () => {
    dataset.theme = 'night';
    updateThemeColor();
    assert.deepEqual(colors(), [paper.night, paper.night]);
    updateThemeColor();
    delete dataset.theme;
    updateThemeColor();
    assert.deepEqual(colors(), [day, night]);
    dataset.theme = 'night';
    updateThemeColor();
    assert.deepEqual(colors(), [paper.night, paper.night]);
  });
});
