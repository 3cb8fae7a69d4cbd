import type { APIRoute } from 'astro';
import { packAnswers } from '../../domain/search/packed-answers.ts';
import { searchData } from '../../views/search-data.ts';

/** Data for instant answers; loaded when the search field is first used. */
export const GET: APIRoute = ({ locals: { catalog, messages } }) =>
  Response.json(packAnswers(searchData(catalog, (code, name) => messages.model.title(code, name, catalog.site.task))));
