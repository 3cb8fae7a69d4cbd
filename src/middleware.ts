import { defineMiddleware } from 'astro:middleware';
import { catalogOf, pageMessages, publishPicture } from './load-catalog.ts';
import { withBase } from './views/paths.ts';

/** Provides content and messages in `Astro.locals`, so that components import neither. */
export const onRequest = defineMiddleware(({ locals, site }, next) => {
  locals.catalog = catalogOf();
  locals.messages = pageMessages(locals.catalog);
  locals.at = (path) => withBase(import.meta.env.BASE_URL, path);
  locals.published = (path) => site && new URL(locals.at(path), site);
  locals.values = locals.catalog.values;
  locals.keys = undefined;
  locals.publishPicture = publishPicture;
  return next();
});
