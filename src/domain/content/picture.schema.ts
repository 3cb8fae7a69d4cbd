import { z } from 'zod';

const pixels = z.number().describe('A number of pixels.');

/** pictures/<file>: its width and height as displayed, read from the file itself. */
export const pictureSchema = z.strictObject({ width: pixels, height: pixels });
