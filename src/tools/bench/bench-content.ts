import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { pageCounts } from '../../domain/routes.ts';
import { keepFirstLanguage } from './first-language.ts';
import { handbookPage } from './handbook-page.ts';
import { trimContent, type Faq } from './trim-content.ts';
import { capital, vocabularyOf, createLoremWriter } from './lorem.ts';

const { fixed, perModel } = pageCounts;
const groupSize = 50;

/** Writes content for a site of `pages` pages: a subset of the source content, or all of it plus generated answers. */
export function writeBenchContent(source: string, folder: string, pages: number): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(source, folder, { recursive: true });
  keepFirstLanguage(folder);
  const missing = pages - pagesIn(folder);
  if (missing < 0) trimContent(folder, pages - fixed - perModel);
  else addAnswers(folder, missing);
  if (pagesIn(folder) !== pages) throw new RangeError(`Cannot make a site of ${pages} pages: the minimum is ${fixed + perModel + 1}`);
}

/** Writes content for a site of `count` models: the source content plus copies of its first model that differ in their names. */
export function writeModelBenchContent(source: string, folder: string, count: number): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(source, folder, { recursive: true });
  keepFirstLanguage(folder);
  const files = readdirSync(join(folder, 'models'));
  if (files.length > count) throw new RangeError(`Cannot make a site of ${count} models: the content has ${files.length}`);
  const [original = ''] = files;
  const facts = parse(readFileSync(join(folder, 'models', original), 'utf8')) as object;
  for (let number = files.length; number < count; number++) {
    const [code, name] = [`m${number}`, `Model ${number}`];
    writeFileSync(join(folder, `models/${code}.yaml`), stringify({ ...facts, code: code.toUpperCase(), name, names: [name] }));
    cpSync(join(folder, 'en/models', original.replace(/yaml$/, 'mdx')), join(folder, `en/models/${code}.mdx`));
  }
}

function pagesIn(folder: string): number {
  const count = (path: string) => readdirSync(join(folder, path)).length;
  return fixed + perModel * count('models') + count('not-covered') + count('en/faq');
}

function addAnswers(folder: string, count: number): void {
  const answers = join(folder, 'en/faq');
  const vocabulary = vocabularyOf(readdirSync(answers).map((file) => bodyOf(readFileSync(join(answers, file), 'utf8'))));
  const sources = Object.keys(parse(readFileSync(join(folder, 'sources.yaml'), 'utf8')) as object);
  const ids = Array.from({ length: count }, (_, number) => `p${number}`);
  for (const number of ids.keys()) writeFileSync(join(answers, `p${number}.mdx`), answer(vocabulary, sources, number));

  const faq = parse(readFileSync(join(folder, 'faq.yaml'), 'utf8')) as Faq;
  const words = parse(readFileSync(join(folder, 'en/site.yaml'), 'utf8')) as { groups: Record<string, string> };
  for (let first = 0; first < count; first += groupSize) {
    const id = `set${first / groupSize + 1}`;
    faq.groups.push({ id, answers: ids.slice(first, first + groupSize) });
    words.groups[id] = capital(createLoremWriter(vocabulary, 100_000 + first).words(3));
  }
  writeFileSync(join(folder, 'faq.yaml'), stringify(faq));
  writeFileSync(join(folder, 'en/site.yaml'), stringify(words));
}

/** A generated answer. */
function answer(vocabulary: readonly string[], sources: readonly string[], number: number): string {
  const { words, below } = createLoremWriter(vocabulary, 200_000 + number);
  return handbookPage(vocabulary, number, {
    aliases: Array.from({ length: 8 }, () => words(4)),
    sources: [...new Set([0, 1].map(() => sources[below(sources.length)]!))],
  });
}

const bodyOf = (text: string): string => text.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/<[^>]*>|\]\([^)]*\)/g, ' ');
