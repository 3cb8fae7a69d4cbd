import type { APIRoute } from 'astro';
import { packed } from '../../domain/search/packed-answers.ts';
import { answerData } from '../../views/search-data.ts';

/** What the search answers from at once; asked for when the field is first used. */
export const GET: APIRoute = ({ locals: { catalog, words } }) =>
  Response.json(packed(answerData(catalog, (code, name) => words.model.title(code, name, catalog.site.task))));
