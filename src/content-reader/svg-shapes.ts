import { ElementType, parseDocument } from 'htmlparser2';
import type { Problem } from '../domain/content/problem.ts';
import { lineAt } from '../domain/content/text-rules.ts';

type SvgNode = ReturnType<typeof parseDocument>['children'][number];
type Issue = Pick<Problem, 'actual' | 'fix'>;

const shapes = (
  'svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan ' +
  'linearGradient radialGradient stop clipPath mask pattern marker'
).split(' ');

/** Whatever an SVG holds besides shapes and text: scripts, styles, references to other files. One problem per kind, at its first place. */
export function svgProblems(file: string, source: string): Problem[] {
  const { children } = parseDocument(source, { xmlMode: true, withStartIndices: true });
  const issues = new Map<string, Problem>();
  const visit = (node: SvgNode): void => {
    const line = lineAt(source, node.startIndex ?? 0, 1);
    for (const { actual, fix } of issuesOf(node))
      if (!issues.has(actual)) issues.set(actual, { file, line, field: 'the picture', actual, fix });
    if ('children' in node) node.children.forEach(visit);
  };
  children.forEach(visit);
  return [...issues.values()];
}

function issuesOf(node: SvgNode): Issue[] {
  if ('attribs' in node) {
    if (!shapes.includes(node.name)) return [{ actual: `<${node.name}>`, fix: `shapes and text only: ${shapes.join(', ')}` }];
    return Object.entries(node.attribs).flatMap(([name, value]) => attributeIssues(name, value));
  }
  if (node.type !== ElementType.Directive || !('data' in node)) return [];
  const isDeclaration = /^\?xml\s/.test(node.data) || (/^!doctype\s/i.test(node.data) && !node.data.includes('['));
  return isDeclaration ? [] : [{ actual: `<${node.data.slice(0, 40)}`, fix: 'the shapes without it' }];
}

function attributeIssues(name: string, value: string): Issue[] {
  if (/^on/i.test(name)) return [{ actual: `the attribute ${name}`, fix: 'shapes only: a picture runs no script' }];
  // Hosts send the site’s security policy with the file, and some browsers apply it to the styles in a picture.
  if (name === 'style') return [{ actual: 'the attribute style', fix: 'attributes for what it sets, such as fill="#000"' }];
  const isReference = /(?:^|:)href$/i.test(name) && !value.trim().startsWith('#');
  return isReference || /url\(\s*["']?\s*(?!["'#\s])/i.test(value)
    ? [
        {
          actual: `${name}="${value.slice(0, 40)}", which leads out of the file`,
          fix: 'a reference to a part of the picture, such as #arrow',
        },
      ]
    : [];
}
