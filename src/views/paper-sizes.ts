/** The papers that a sheet is printed on, by the names that printers use. */
export const paperSizes = ['A4', 'Letter'] as const;

/** One of them. */
export type PaperSize = (typeof paperSizes)[number];
