/** The site’s icons and its picture for social media, with their size in pixels; an SVG has none. */
export const sitePictures = {
  'icon.svg': undefined,
  'icon-192.png': [192, 192],
  'icon-512.png': [512, 512],
  'icon-maskable-512.png': [512, 512],
  'apple-touch-icon.png': [180, 180],
  'social.png': [1200, 630],
} as const satisfies Record<string, readonly [width: number, height: number] | undefined>;

export type SitePicture = keyof typeof sitePictures;

/** Whether a file of the content folder is one of these pictures; those that it lacks are drawn by the build. */
export const isSitePicture = (file: string): file is SitePicture => Object.hasOwn(sitePictures, file);
