import type { APIRoute, GetStaticPaths } from 'astro';
import { pathsOfLanguages } from '../../../load-catalog.ts';
import { trainedModels } from '../../../trained-models.ts';
import { modelData } from '../../../views/search-data.ts';

export const getStaticPaths = (() => pathsOfLanguages()) satisfies GetStaticPaths;

/** What makes the search better; loaded after the first answers. */
export const GET: APIRoute = async ({ locals: { catalog, messages } }) => {
  const { foldings } = messages.search;
  return Response.json(modelData(catalog, foldings, await trainedModels(catalog, foldings).full));
};
