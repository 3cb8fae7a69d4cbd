import type { APIRoute } from 'astro';
import { modelData } from '../../views/search-data.ts';

/** What makes the search better; loaded after the first answers. */
export const GET: APIRoute = ({ locals: { catalog } }) => Response.json(modelData(catalog));
