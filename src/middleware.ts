import { defineMiddleware } from 'astro:middleware';
import { languagesOfSite, catalogOf, pageMessages, publishPicture, staleFilesOf } from './load-catalog.ts';
import { withCspMeta } from './hosting/csp-hashes.ts';
import { trainedModels } from './trained-models.ts';
import { catalogsWith } from './views/alternates.ts';
import { inLanguage, withBase } from './views/paths.ts';
import { isMadeOf } from './views/words-of-page.ts';

/** Provides content and messages in `Astro.locals`, so that components import neither; allows each built page its inline code. */
export const onRequest = defineMiddleware(async ({ locals, params, site }, next) => {
  const languages = languagesOfSite();
  locals.catalog = catalogOf(params['lang'] ?? languages[0]!);
  locals.messages = pageMessages(locals.catalog);
  // Started by the first page of a build, so that the pages of the search find the models ready.
  if (import.meta.env.PROD) trainedModels(locals.catalog, locals.messages.search.foldings);
  locals.file = (path) => withBase(import.meta.env.BASE_URL, path);
  locals.at = (path) => locals.file(inLanguage(languages, locals.catalog.language, path));
  locals.alternates = (path) =>
    catalogsWith(path, languages.map(catalogOf)).map((catalog) => {
      const { name } = pageMessages(catalog);
      return { language: catalog.language, name, address: locals.file(inLanguage(languages, catalog.language, path)) };
    });
  locals.published = (path) => site && new URL(locals.at(path), site);
  locals.isStale = (path) => locals.catalog.language !== languages[0] && isMadeOf(path, staleFilesOf(locals.catalog.language));
  locals.values = locals.catalog.values;
  locals.keys = undefined;
  locals.publishPicture = publishPicture;
  const response = await next();
  // Not in development, where the server injects scripts and styles.
  if (import.meta.env.DEV || !response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  return new Response(withCspMeta(await response.text()), response);
});
