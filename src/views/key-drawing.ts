import type { DataOf } from '../domain/content/content.schema.ts';
import { nameLabel } from '../domain/content/drawing.schema.ts';

type Drawing = DataOf<'keyDrawings'>;
type Shape = Drawing['shapes'][number];

/** Words of the labels by id; a label without words is left out. */
export type Labels = Readonly<Record<string, string | undefined>>;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign]!);

const attributesText = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');

/** A drawing as inline SVG, in the color of its text. Without `says` it is hidden from screen readers. */
export function svgOf({ width, height, shapes }: Drawing, labels: Labels, says?: string): string {
  const shown = shapes.filter(({ label }) => label === undefined || labels[label] !== undefined);
  const inside = shown.map(
    (shape, at) => (at > 0 && shape.tag === 'text' && shown[at - 1]!.tag === 'text' ? ' ' : '') + shapeText(shape, labels),
  );
  const role = says === undefined ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': says };
  return `<svg${attributesText({ class: 'drawing', viewBox: `0 0 ${width} ${height}`, ...role })}>${inside.join('')}</svg>`;
}

function shapeText(
  { tag, attributes, label, shapes = [] }: Omit<Shape, 'shapes'> & Partial<Pick<Shape, 'shapes'>>,
  labels: Labels,
): string {
  const inside = label === undefined ? shapes.map((shape) => shapeText(shape, labels)).join('') : escaped(labels[label] ?? '');
  return `<${tag}${attributesText(attributes)}>${inside}</${tag}>`;
}

/** The labels of a key; its name only where it has no caption. */
export function labelsOf({ drawing }: Pick<DataOf<'keyWords'>, 'drawing'>, name?: string): Labels {
  return { ...drawing?.labels, [nameLabel]: name };
}

/** Style rules that lay the buttons of the rehearsal over those of the drawing, in shares of its size. */
export function buttonStyles(kind: string, { width, height, buttons }: Drawing): string {
  const share = (length: number, whole: number) => +((100 * length) / whole).toFixed(1);
  return buttons
    .map(({ name, labelY, ...place }) => {
      const lowered = share(2 * (labelY - place.y - place.height / 2), width);
      const box = `left:${share(place.x, width)}%;top:${share(place.y, height)}%;width:${share(place.width, width)}%;height:${share(place.height, height)}%`;
      return `.stage.${kind} button.${name}{${box}${lowered > 0 ? `;padding-top:${lowered}cqi` : ''}}`;
    })
    .join('');
}
