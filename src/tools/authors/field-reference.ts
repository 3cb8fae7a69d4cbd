import { kinds, type Kind } from '../../domain/content/content.schema.ts';
import { fieldMeaning, fieldSchemaOf, type FieldSchema } from './field-schema.ts';
import { filePurposes } from './file-purposes.ts';

/** Where the reference is kept. */
export const referencePath = 'docs/content-fields.md';

const introduction = `# Fields of the content

Written by \`npm run fields\` from the schemas in \`src/domain/content\`; a test compares the two. \`<id>\` is a name of your
choice, in lower case with hyphens; \`[]\` stands for each item of a list. Fields without “required” may be left out.
`;

/** Reference of all files and fields of a content folder, in Markdown. */
export function fieldReference(): string {
  return [introduction, ...(Object.keys(kinds) as Kind[]).map(sectionOf)].join('\n');
}

function sectionOf(kind: Kind): string {
  const rows = rowsOf(fieldSchemaOf(kind), '').map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`);
  const file = kinds[kind].pattern.replace(/^\*/, '<language>').replace('*', '<id>');
  const table = kind === 'asked' ? '' : `\n| field | | meaning |\n|---|---|---|\n${rows.join('')}`;
  return `## \`${file}\`\n\n${filePurposes[kind]}\n${table}`;
}

function rowsOf({ properties = {}, required = [], additionalProperties, items }: FieldSchema, path: string): string[][] {
  const below = (schema: FieldSchema, name: string) => rowsOf(schema, `${path}${name}`);
  return [
    ...Object.entries(properties).flatMap(([name, schema]) => [
      [`\`${path}${name}\``, required.includes(name) ? 'required' : '', fieldMeaning(schema)],
      ...below(schema, schema.items ? name : `${name}.`),
    ]),
    ...(additionalProperties ? below(additionalProperties, '<id>.') : []),
    ...(items ? below(items, '[].') : []),
  ];
}
