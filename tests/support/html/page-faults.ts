import { parseDocument } from 'htmlparser2';
import { withClientOnlyNodes } from './client-only-html.ts';
import { pagesOf, valuesOf } from './built-pages.ts';

/** The part of a parsed node used here. */
interface Node {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly children?: readonly Node[];
}

const inlineTags = 'a abbr b bdi button cite code em i input label output q small span strong sub sup time'.split(' ');
const skippedTags = ['script', 'style', 'svg'];

/** All ids on a page. */
export const idsIn = (html: string): string[] => valuesOf(html, 'id');

/** Faults in built pages: duplicate ids, and words joined because white space between elements is missing. */
export function pageFaults(dist: string): string[] {
  return pagesOf(dist).flatMap(({ path, html }) => {
    const page = withClientOnlyNodes(html);
    const ids = idsIn(page);
    return [
      ...ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `${path}: #${id} twice`),
      ...joinedWords(parseDocument(page)).map((words) => `${path}: ${words}`),
    ];
  });
}

function joinedWords({ children = [] }: Node): string[] {
  const joined = children.slice(1).flatMap((node, index) => {
    const [before, after] = [textOf(children[index]!), textOf(node)];
    return /[\p{L}\p{N}.:;,!?)”]$/u.test(before) && /^[\p{L}\p{N}(“]/u.test(after) ? [`${before.slice(-20)}|${after.slice(0, 20)}`] : [];
  });
  return [...joined, ...children.filter(({ name = '' }) => !skippedTags.includes(name)).flatMap(joinedWords)];
}

/** Text of a node if it is rendered inline; empty for blocks. */
function textOf({ type, name = '', data = '', children = [] }: Node): string {
  if (type === 'text') return data;
  return inlineTags.includes(name) ? children.map(textOf).join('') : '';
}
