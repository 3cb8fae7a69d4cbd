import { Document, isMap, isScalar, isSeq, visit, type Node } from 'yaml';
import { fieldMeaning, type FieldSchema } from './field-schema.ts';

/**
 * YAML in which each field stands below a comment with its meaning; of entries that are alike only the first is explained.
 * `offered` are optional fields, commented out.
 */
export function commentedYaml(schema: FieldSchema, data: object, offered: readonly string[] = []): string {
  const document = new Document(data, { aliasDuplicateObjects: false });
  visit(document, { Seq: (_, list) => void (list.flow = list.items.every(isScalar)) });
  explain(document.contents, schema);
  const optional = offered.map((name) => `# ${fieldMeaning(schema.properties![name]!)}\n# ${name}:\n`);
  return (
    document.toString({ lineWidth: 0, flowCollectionPadding: false }) +
    (optional.length > 0 ? `\n# Optional fields; uncomment the line to use one:\n${optional.join('')}` : '')
  );
}

function explain(node: Node | null | undefined, { properties, additionalProperties, items }: FieldSchema): void {
  if (isSeq(node) && items) explain(node.items[0] as Node, items);
  if (!isMap(node)) return;
  node.items.forEach(({ key, value }, at) => {
    const schema = properties?.[String(key)];
    const meaning = schema && fieldMeaning(schema);
    if (meaning) (key as Node).commentBefore = ` ${meaning}`;
    if (schema) explain(value as Node, schema);
    else if (additionalProperties && at === 0) explain(value as Node, additionalProperties);
  });
}
