import { defineMiddleware } from 'astro:middleware';
import { withBase } from './views/paths.ts';

/** Provides content and messages in `Astro.locals`, so that components import neither. */
export const onRequest = defineMiddleware(async ({ locals, site }, next) => {
  // Dynamic import: the development server caches this module with its static imports, so the content would be stale.
  const { catalogOf, pageMessages } = await import('./load-catalog.ts');
  locals.catalog = await catalogOf();
  locals.messages = pageMessages(locals.catalog.language);
  locals.at = (path) => withBase(import.meta.env.BASE_URL, path);
  locals.published = (path) => site && new URL(locals.at(path), site);
  locals.keys = undefined;
  return next();
});
