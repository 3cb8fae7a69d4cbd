import type { APIRoute, GetStaticPaths } from 'astro';
import { pathsOfLanguages } from '../../../load-catalog.ts';
import { searchMessages } from '../../../i18n/search-messages.ts';
import { trainedModels } from '../../../trained-models.ts';
import { searchData } from '../../../views/search-data.ts';

export const getStaticPaths = (() => pathsOfLanguages()) satisfies GetStaticPaths;

/** Data for instant answers; loaded when the search field is first used. */
export const GET: APIRoute = async ({ locals: { catalog, messages } }) => {
  const { foldings } = messages.search;
  const modelTitle = (code: string, name: string) => messages.model.title(code, name, catalog.site.task);
  const data = searchData(catalog, { modelTitle, row: messages.row, foldings }, await trainedModels(catalog, foldings).first);
  return Response.json({ ...data, messages: searchMessages(messages) });
};
