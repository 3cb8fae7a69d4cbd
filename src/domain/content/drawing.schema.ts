import { z } from 'zod';

/** Shapes of a drawing; anything else in an SVG, such as a script, a style or a picture, is not drawn. */
export const shapeTags = ['path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon', 'text'] as const;

const number = z.number().describe('A number, in units of the drawing.');
const tag = z.enum([...shapeTags, 'g']).describe('The name of a shape.');
const shape = {
  tag,
  attributes: z.record(z.string(), z.string().describe('A value.')).describe('The attributes of the shape.'),
  /** Label whose words it shows; only of text. */
  label: z.string().optional().describe('The id of a label.'),
};

/** keys/<id>.svg and keys/large/<id>.svg: a line drawing, in the order in which it is drawn. */
export const drawingSchema = z.strictObject({
  width: number,
  height: number,
  shapes: z
    .array(z.strictObject({ ...shape, shapes: z.array(z.strictObject(shape)).describe('The shapes of a group.') }))
    .describe('The shapes.'),
  /** Places where a finger presses; not drawn. */
  buttons: z
    .array(
      z.strictObject({
        name: z.string().describe('The name of a button.'),
        x: number,
        y: number,
        width: number,
        height: number,
        /** Middle of its label. */
        labelY: number,
      }),
    )
    .describe('The places of buttons.'),
});

/** Buttons of the rehearsal, each of which a large drawing has to place. */
export const rehearsedButtons = ['unlock', 'lock'] as const;

/** Label that is the key’s name; shown where a drawing stands without a caption. */
export const nameLabel = 'name';
