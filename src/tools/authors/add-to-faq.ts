import { isSeq, parseDocument, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';

/** An answer listed in a group of faq.yaml; the text changes nowhere else. */
interface Registered {
  readonly text: string;
  readonly group: string;
}

/** The ids of the groups in a faq.yaml, in their order. */
export function groupsIn(text: string): string[] {
  return groups(text).map((group) => String(group.get('id')));
}

/** Lists an answer at the end of a group of faq.yaml, of the last one when none is named. */
export function addToFaq(text: string, slug: string, group = groupsIn(text).at(-1)!): Registered {
  const inserted = (at: number, words: string) => ({ text: text.slice(0, at) + words + text.slice(at), group });
  const found = groups(text).find((one) => one.get('id') === group)!;
  const answers = found.get('answers', true) as YAMLSeq<Scalar> | undefined;
  if (!isSeq(answers)) {
    const [, end] = (found.get('id', true) as unknown as Scalar).range!;
    const indent = /[^\n]*$/.exec(text.slice(0, found.range![0]))![0].replace(/./g, ' ');
    return inserted(end, `\n${indent}answers: [${slug}]`);
  }
  const last = answers.items.at(-1);
  if (!last) return inserted(text.indexOf('[', answers.range![0]) + 1, slug);
  if (answers.flow) return inserted(last.range![1], `, ${slug}`);
  const [start] = last.range!;
  const mark = text.slice(text.lastIndexOf('\n', start) + 1, start);
  return inserted(start + /^[^\n]*/.exec(text.slice(start))![0].length, `\n${mark}${slug}`);
}

function groups(text: string): YAMLMap[] {
  return (parseDocument(text).get('groups') as YAMLSeq<YAMLMap>).items;
}
