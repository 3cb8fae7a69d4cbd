/** Paper sizes of the printed sheet, by standard name. */
export const paperSizes = ['A4', 'Letter'] as const;

/** A paper size. */
export type PaperSize = (typeof paperSizes)[number];
