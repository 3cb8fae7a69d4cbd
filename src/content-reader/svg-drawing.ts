import { ElementType, parseDocument } from 'htmlparser2';
import type { DataOf } from '../domain/content/content.schema.ts';
import { rehearsedButtons, shapeTags } from '../domain/content/drawing.schema.ts';
import { fixForUnknownName, type Problem } from '../domain/content/problem.ts';
import { isId, lineAt } from '../domain/content/text-rules.ts';

type Drawing = DataOf<'keyDrawings'>;
type Node = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<Node, { attribs: unknown }>;
type Issue = Pick<Problem, 'line' | 'actual' | 'fix'>;

/** Maximum size in bytes: each page of a model holds the drawings of its keys. */
const maxBytes = 8192;

const namespace = 'http://www.w3.org/2000/svg';
const geometry = 'd points transform x y x1 y1 x2 y2 cx cy r rx ry width height'.split(' ');
/** Classes that src/styles/drawings.css has rules for, and the one that only paper shows. */
const classes = ['solid', 'dashed', 'label', 'label-strong', 'numeral', 'mid', 'end', 'print-only'];
/** Numbers, letters of path commands and names of transformations: nothing that could load or run anything. */
const geometryPattern = /^[-+.,\w\s()]+$/;

/** Reads an SVG as a drawing of plain shapes, and reports everything else in it. */
export function readDrawing(source: string): { readonly data: Drawing } | { readonly issues: readonly Issue[] } {
  if (source.length > maxBytes)
    return { issues: [{ actual: `${source.length} bytes`, fix: `at most ${maxBytes}: fewer shapes, or rounded numbers` }] };
  const { children } = parseDocument(source, { xmlMode: true, withStartIndices: true });
  const [root, ...others] = children.filter((node) => !isBlank(node));
  if (!root || !isElement(root) || root.name !== 'svg' || others.length > 0)
    return {
      issues: [{ line: 1, actual: 'no SVG, or more than one', fix: 'one element <svg viewBox="0 0 276 96">, with the shapes in it' }],
    };
  const reader = new DrawingReader(source);
  const data = reader.drawing(root);
  return reader.issues.length > 0 ? { issues: reader.issues } : { data };
}

const isElement = (node: Node): node is Element =>
  node.type === ElementType.Tag || node.type === ElementType.Script || node.type === ElementType.Style;

const isRehearsed = (name: string): boolean => rehearsedButtons.some((button) => button === name);

const isBlank = (node: Node): boolean =>
  node.type === ElementType.Comment ||
  (node.type === ElementType.Directive && node.name === '?xml') ||
  (node.type === ElementType.Text && node.data.trim() === '');

class DrawingReader {
  readonly issues: Issue[] = [];
  readonly #source: string;
  readonly #buttons: Drawing['buttons'] = [];

  constructor(source: string) {
    this.#source = source;
  }

  drawing(root: Element): Drawing {
    const [, width, height] = /^0 0 (\d+(?:\.\d+)?) (\d+(?:\.\d+)?)$/.exec(root.attribs['viewBox'] ?? '') ?? [];
    if (!Number(width) || !Number(height))
      this.#report(root, `the viewBox “${root.attribs['viewBox'] ?? ''}”`, '0 0 and the width and height, such as viewBox="0 0 276 96"');
    this.#checkAttributes(root, (name, value) => name === 'viewBox' || (name === 'xmlns' && value === namespace), ['viewBox', 'xmlns']);
    const shapes = this.#childrenOf(root, [...shapeTags, 'g']).flatMap((element) => {
      const inside = element.name === 'g' ? this.#childrenOf(element, shapeTags).flatMap((child) => this.#shape(child)) : [];
      return this.#shape(element).map((shape) => ({ ...shape, shapes: inside }));
    });
    return { width: Number(width), height: Number(height), shapes, buttons: this.#buttons };
  }

  /** Elements below a node; anything that is no known element is reported. */
  #childrenOf(parent: Element, known: readonly string[]): Element[] {
    return parent.children.flatMap((node) => {
      if (isBlank(node)) return [];
      if (isElement(node) && known.includes(node.name)) return [node];
      const actual = isElement(node) ? `<${node.name}>` : 'text or a declaration';
      this.#report(
        node,
        `${actual} in <${parent.name}>`,
        isElement(node) ? fixForUnknownName(node.name, known) : 'shapes alone; words stand with the key’s words, by data-label',
      );
      return [];
    });
  }

  #shape(element: Element): Omit<Drawing['shapes'][number], 'shapes'>[] {
    const { name: tag, attribs } = element;
    if (tag !== 'g') this.#childrenOf(element, []);
    const { 'data-button': button, 'data-label': label, 'data-lights': lights, ...attributes } = attribs;
    if (button !== undefined) return this.#button(element, button);
    if ((tag === 'text') !== (label !== undefined))
      this.#report(
        element,
        `<${tag}> ${label === undefined ? 'without' : 'with'} data-label`,
        'data-label="…" on each <text> and nowhere else; its words stand with the key’s words',
      );
    if (label !== undefined && !isId(label))
      this.#report(element, `the label “${label}”`, 'lower-case letters, digits and single hyphens, such as open-at');
    if (lights !== undefined && !isRehearsed(lights))
      this.#report(element, `the button “${lights}”`, fixForUnknownName(lights, rehearsedButtons));
    this.#checkAttributes(
      element,
      (name, value) =>
        ['data-label', 'data-lights'].includes(name) ||
        (name === 'class'
          ? value.split(' ').every((one) => classes.includes(one))
          : geometry.includes(name) && geometryPattern.test(value)),
      [...geometry, 'class', 'data-label', 'data-lights', 'data-button'],
    );
    const { class: own, ...others } = attributes;
    const drawn = lights === undefined ? attributes : { class: own ? `${own} ${lights}` : lights, ...others };
    return [{ tag: tag as Drawing['shapes'][number]['tag'], attributes: drawn, ...(label !== undefined && { label }) }];
  }

  /** A place to press; it adds no shape. */
  #button(element: Element, name: string): [] {
    const places = ['x', 'y', 'width', 'height'] as const;
    const [x, y, width, height] = places.map((place) => Number(element.attribs[place] ?? Number.NaN)) as [number, number, number, number];
    const labelY = Number(element.attribs['data-label-y'] ?? y + height / 2);
    const known = ['data-button', 'data-label-y', ...places];
    if (element.name !== 'rect' || ![x, y, width, height, labelY].every(Number.isFinite))
      this.#report(
        element,
        `<${element.name} data-button="${name}">`,
        `<rect data-button="${rehearsedButtons[0]}" x="…" y="…" width="…" height="…"/>, with numbers`,
      );
    else if (!isRehearsed(name)) this.#report(element, `the button “${name}”`, fixForUnknownName(name, rehearsedButtons));
    else if (this.#buttons.some((other) => other.name === name)) this.#report(element, `the button “${name}” twice`, 'each button once');
    this.#checkAttributes(element, (attribute) => known.includes(attribute), known);
    this.#buttons.push({ name, x, y, width, height, labelY });
    return [];
  }

  #checkAttributes(element: Element, isAllowed: (name: string, value: string) => boolean, known: readonly string[]): void {
    for (const [name, value] of Object.entries(element.attribs)) {
      if (isAllowed(name, value)) continue;
      const fix =
        name === 'class' ? `one of: ${classes.join(', ')}` : known.includes(name) ? 'numbers alone' : fixForUnknownName(name, known);
      this.#report(element, `${name}="${value.slice(0, 60)}" of <${element.name}>`, fix);
    }
  }

  #report(node: Node, actual: string, fix: string): void {
    this.issues.push({ line: lineAt(this.#source, node.startIndex ?? 0, 1), actual, fix });
  }
}
