import type { APIRoute, GetStaticPaths } from 'astro';
import { pathsOfLanguages } from '../../../load-catalog.ts';
import { searchMessages } from '../../../i18n/search-messages.ts';
import { searchData } from '../../../views/search-data.ts';

export const getStaticPaths = (() => pathsOfLanguages()) satisfies GetStaticPaths;

/** Data for instant answers; loaded when the search field is first used. */
export const GET: APIRoute = ({ locals: { catalog, messages } }) => {
  const data = searchData(catalog, (code, name) => messages.model.title(code, name, catalog.site.task));
  return Response.json({ ...data, messages: searchMessages(messages) });
};
