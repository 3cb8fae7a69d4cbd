import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { mapStrings } from '../../../src/domain/content/placeholders.ts';
import { copyOfProject } from '../commands/run-command.ts';
import { filesOf } from '../html/built-pages.ts';
import { root } from './content-folders.ts';
import { pseudoText } from './pseudo-text.ts';

/** Its code, which no language has. */
export const pseudoCode = 'xx';

/** Fields that are no words, and those that a translation leaves out. */
const names = ['file', 'answer', 'letters'];
const facts = ['sources', 'inference', 'own', 'keys', 'models', 'numbersButtons'];

/** A copy of the project with the pseudo-language as its second one: a file of messages and a folder of content, as any language. */
export function projectInPseudoLanguage(): string {
  const folder = copyOfProject('pseudo');
  const content = join(folder, 'content');
  const change = (path: string, edit: (text: string) => string) => writeFileSync(join(folder, path), edit(readFileSync(join(folder, path), 'utf8')));
  cpSync(join(root, 'tests/support/content/pseudo-text.ts'), join(folder, 'src/i18n/pseudo-text.ts'));
  const messages = `import { en, type Messages } from './en.ts';
import { pseudoMessages } from './pseudo-text.ts';

const { locale, signs } = en;
const none = /(?!)/g;
export const ${pseudoCode}: Messages = { ...pseudoMessages<Messages>(en), code: '${pseudoCode}', locale, signs, patterns: { numberedButton: none, typedDuration: none, bindingSpace: none } };
`;
  writeFileSync(join(folder, `src/i18n/${pseudoCode}.ts`), messages);
  change('src/i18n/messages.ts', (text) => `import { ${pseudoCode} } from './${pseudoCode}.ts';\n${text.replace(/= \{ en\b/, `= { ${pseudoCode}, en`)}`);
  change('content/site.yaml', (text) => text.replace(/^languages:.*$/m, `languages: [en, ${pseudoCode}]`).replace(/^drafts:.*\n/m, ''));
  // Only the language that it is made from: others cost time.
  for (const name of readdirSync(content).filter((other) => other !== 'en' && existsSync(join(content, other, 'site.yaml'))))
    rmSync(join(content, name), { recursive: true });
  for (const file of filesOf(join(content, 'en'))) {
    const text = translated(file, readFileSync(join(content, 'en', file), 'utf8'));
    if (text !== undefined) write(join(content, pseudoCode, file), text);
  }
  write(join(content, pseudoCode, 'sources.yaml'), stringify(sourceWords(parse(readFileSync(join(content, 'sources.yaml'), 'utf8')) as Sources)));
  const { safety = 0 } = parse(readFileSync(join(content, 'procedure.yaml'), 'utf8')) as { safety?: number };
  write(join(content, pseudoCode, 'translated-from.yaml'), stringify({ safety }));
  return folder;
}

function write(path: string, text: string): void {
  if (!existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

type Sources = Readonly<Record<string, { readonly family: string; readonly note?: string }>>;

function sourceWords(sources: Sources): object {
  const families = Object.values(sources).map(({ family }) => [family, pseudoText(family)]);
  const notes = Object.entries(sources).flatMap(([id, { note }]) => (note === undefined ? [] : [[id, pseudoText(note)]]));
  return { families: Object.fromEntries(families) as object, notes: Object.fromEntries(notes) as object };
}

/** A file in the pseudo-language; undefined where a translation needs none, as for ways of asking. */
function translated(file: string, text: string): string | undefined {
  if (file.startsWith('asked/') || file === 'glossary.yaml') return undefined;
  if (file.endsWith('.yaml')) return stringify(words(parse(text) as object), { lineWidth: 0 });
  const [, head = '', body = ''] = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(text) ?? [];
  const data = (parse(head) ?? {}) as object;
  const own = file.startsWith('faq/') ? Object.fromEntries(Object.entries(data).filter(([field]) => !facts.includes(field))) : data;
  return `---\n${stringify(words(own), { lineWidth: 0 })}---\n${body.split('\n').map(proseLine).join('\n')}`;
}

function words<T extends object>(data: T): T {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]: [string, unknown]) => [
      name,
      names.includes(name) ? value : typeof value === 'object' && value !== null && !Array.isArray(value) ? words(value) : mapStrings(value, pseudoText),
    ]),
  ) as T;
}

/** A line of Markdown; its mark, a component around it, or a line of a component alone, stays. */
function proseLine(line: string): string {
  const [, opening, , inside, closing] = /^(<([A-Z]\w+)[^>]*>)(.+)(<\/\2>)$/.exec(line) ?? [];
  if (inside !== undefined) return `${opening}${pseudoText(inside)}${closing}`;
  const [, mark = '', rest = ''] = /^(\s*(?:[-*>] |\d+\. |#+ )?)(.*)$/.exec(line) ?? [];
  return rest === '' || /^<\/?[A-Z][^>]*>$/.test(rest) ? line : mark + pseudoText(rest);
}
