import { defineMiddleware } from 'astro:middleware';
import { withBase } from './views/paths.ts';

/** Gives every page its content and words, so that components need to import neither. */
export const onRequest = defineMiddleware(async ({ locals, site }, next) => {
  // Astro keeps this module while authors edit, and with it whatever it imported: only what is imported anew knows the content of now.
  const { catalogOf, pageMessages: pageWords } = await import('./load-catalog.ts');
  locals.catalog = await catalogOf();
  locals.words = pageWords(locals.catalog.language);
  locals.at = (path) => withBase(import.meta.env.BASE_URL, path);
  locals.published = (path) => site && new URL(locals.at(path), site);
  locals.keys = undefined;
  return next();
});
