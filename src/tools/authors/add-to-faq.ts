import { isSeq, parseDocument, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';

/** The new text of faq.yaml, and the group that the answer was added to. */
interface Registered {
  readonly text: string;
  readonly group: string;
}

export function groupsIn(text: string): string[] {
  return groups(text).map((group) => String(group.get('id')));
}

/** Appends an answer to a group of faq.yaml, by default the last one; preserves the rest of the text. */
export function addToFaq(text: string, slug: string, group = groupsIn(text).at(-1)!): Registered {
  const insertAt = (offset: number, insertion: string) => ({ text: text.slice(0, offset) + insertion + text.slice(offset), group });
  const groupNode = groups(text).find((node) => node.get('id') === group)!;
  const answers = groupNode.get('answers', true) as YAMLSeq<Scalar> | undefined;
  if (!isSeq(answers)) {
    const [, end] = (groupNode.get('id', true) as unknown as Scalar).range!;
    const indent = /[^\n]*$/.exec(text.slice(0, groupNode.range![0]))![0].replace(/./g, ' ');
    return insertAt(end, `\n${indent}answers: [${slug}]`);
  }
  const last = answers.items.at(-1);
  if (!last) return insertAt(text.indexOf('[', answers.range![0]) + 1, slug);
  if (answers.flow) return insertAt(last.range![1], `, ${slug}`);
  const [start] = last.range!;
  const itemPrefix = text.slice(text.lastIndexOf('\n', start) + 1, start);
  return insertAt(start + /^[^\n]*/.exec(text.slice(start))![0].length, `\n${itemPrefix}${slug}`);
}

function groups(text: string): YAMLMap[] {
  return (parseDocument(text).get('groups') as YAMLSeq<YAMLMap>).items;
}
