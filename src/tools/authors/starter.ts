import type { z } from 'zod';
import type { kinds, Kind } from '../../domain/content/content.schema.ts';
import { spellingList } from '../../domain/content/spelling-list.ts';
import { commentedYaml } from './commented-yaml.ts';
import { fieldSchemaOf } from './field-schema.ts';
import { filePurposes } from './file-purposes.ts';
import type { NewFile } from './new-files.ts';

/** An example file: its fields, the text below them, and optional fields to offer. */
interface Example<K extends Kind = Kind> {
  readonly kind: K;
  readonly file: string;
  readonly data: z.input<(typeof kinds)[K]['schema']>;
  readonly text?: string;
  readonly offered?: readonly string[];
}

const example = <K extends Kind>(
  kind: K,
  file: string,
  data: Example<K>['data'],
  { text, offered }: Pick<Example, 'text' | 'offered'> = {},
): Example => ({ kind, file, data, ...(text && { text }), ...(offered && { offered }) });

const sources = ['handbook'];

/** The smallest complete content: descaling a coffee machine that does not exist. */
const examples = (today: string): readonly Example[] => [
  example(
    'site',
    'site.yaml',
    {
      name: 'Clear coffee',
      make: 'Mocca',
      languages: ['en'],
      publisher: 'your name',
      words: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
      code: { name: 'MIT', url: 'https://opensource.org/license/mit' },
    },
    { offered: ['contact'] },
  ),
  example('sources', 'sources.yaml', {
    handbook: { family: 'handbook', title: 'Handbook of the Mocca One', url: 'https://example.com/handbook', read: 'whole' },
  }),
  example(
    'procedure',
    'procedure.yaml',
    {
      revision: 1,
      revised: today,
      limits: { pause: { duration: '30s', sources } },
      prerequisites: [{ id: 'descaler', sources }],
      steps: [
        { number: 1, id: 'fill', sources },
        { number: 2, id: 'start', limits: ['pause'], sources },
        { number: 3, id: 'rinse', sources },
      ],
      troubleshooting: ['lamp-still-on'],
    },
    { offered: ['safety', 'counts', 'spans', 'applicability', 'followUp'] },
  ),
  example('models', 'models/one.yaml', { code: 'ONE', name: 'One', sources }, { offered: ['built', 'names'] }),
  example(
    'siteWords',
    'en/site.yaml',
    {
      question: 'Which machine?',
      lead: 'Clear the lime out of a Mocca coffee machine.',
      task: 'Descale the machine',
      description: 'How to descale a Mocca coffee machine, step by step.',
      disclaimer: 'Not affiliated with Mocca.',
      rebuilt: 'The steps come from the handbook.',
      groups: { answers: 'Questions' },
      openings: {},
    },
    { offered: ['trouble', 'correction'] },
  ),
  example('beforeWords', 'en/before.mdx', { prerequisites: { descaler: { text: 'A bag of descaler.' } } }, { offered: ['warning'] }),
  example(
    'stepWords',
    'en/procedure/fill.mdx',
    { action: 'Fill the tank with water and descaler.' },
    { text: 'Stir until nothing is left at the bottom.', offered: ['warning', 'ifNot', 'caption'] },
  ),
  example('stepWords', 'en/procedure/start.mdx', {
    action: 'Press start, and wait for the pause.',
    limits: { pause: { label: 'to empty the cup', over: 'Start again from <Step of="fill" />.' } },
  }),
  example('stepWords', 'en/procedure/rinse.mdx', {
    action: 'Fill the tank with fresh water, and press start again.',
    ifNot: { say: 'Is the lamp still on?', answer: 'lamp-still-on' },
  }),
  example(
    'answers',
    'en/faq/lamp-still-on.mdx',
    { question: 'Why is the lamp still on?', aliases: ['descale lamp'], sources },
    {
      text: 'The tank was taken out too early. Begin again at <Step of="fill" />.\n\nIn the pause you have <Limit of="pause" /> to empty the cup.',
      offered: ['inference', 'own', 'models'],
    },
  ),
];

/**
 * All files of a new content folder. `schemas` is the way from it to the JSON schemas for editors, undefined outside the
 * project, where nobody knows it later.
 */
export function newSite(today: string, schemas: string | undefined): NewFile[] {
  return [...examples(today).map((example) => fileOf(example, schemas)), { file: spellingList, text: spelling }];
}

const spelling = '# Words that the check of the spelling does not know, a line each.\ndescaler\n';

function fileOf({ kind, file, data, text, offered }: Example, schemas: string | undefined): NewFile {
  const fields = `# ${filePurposes[kind]}\n\n${commentedYaml(fieldSchemaOf(kind), data, offered)}`;
  if (file.endsWith('.mdx')) return { file, text: `---\n${fields}---\n${text ? `${text}\n` : ''}` };
  const up = '../'.repeat(file.split('/').length - 1);
  return { file, text: `${schemas ? `# yaml-language-server: $schema=${up}${schemas}/${kind}.schema.json\n` : ''}${fields}` };
}
