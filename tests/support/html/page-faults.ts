import { parseDocument } from 'htmlparser2';
import { grown } from './client-only-html.ts';
import { pagesOf, valuesOf } from './built-pages.ts';

/** As much of a parsed page as is needed here. */
interface Node {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly children?: readonly Node[];
}

const inLine = 'a abbr b bdi button cite code em i input label output q small span strong sub sup time'.split(' ');
const wordless = ['script', 'style', 'svg'];

/** The names of places on a page. */
export const placesIn = (html: string): string[] => valuesOf(html, 'id');

/** What no page of a build may have: two places of one name, and two words in one because the space between their elements is lost. */
export function pageFaults(dist: string): string[] {
  return pagesOf(dist).flatMap(({ path, html }) => {
    const page = grown(html);
    const places = placesIn(page);
    return [
      ...places.filter((id, at) => places.indexOf(id) < at).map((id) => `${path}: #${id} twice`),
      ...joinedIn(parseDocument(page)).map((words) => `${path}: ${words}`),
    ];
  });
}

function joinedIn({ children = [] }: Node): string[] {
  const here = children.slice(1).flatMap((node, at) => {
    const [before, after] = [textOf(children[at]!), textOf(node)];
    return /[\p{L}\p{N}.:;,!?)”]$/u.test(before) && /^[\p{L}\p{N}(“]/u.test(after) ? [`${before.slice(-20)}|${after.slice(0, 20)}`] : [];
  });
  return [...here, ...children.filter(({ name = '' }) => !wordless.includes(name)).flatMap(joinedIn)];
}

/** The words of a node that stand in the same line as those beside it. */
function textOf({ type, name = '', data = '', children = [] }: Node): string {
  if (type === 'text') return data;
  return inLine.includes(name) ? children.map(textOf).join('') : '';
}
