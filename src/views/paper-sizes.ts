/** Paper sizes of the printed sheet, by standard name. */
export const paperSizes = ['A4', 'Letter'] as const;

export type PaperSize = (typeof paperSizes)[number];
