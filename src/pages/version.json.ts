import type { APIRoute } from 'astro';
import { versionOf } from '../views/version-file.ts';

/** The one file that copies ask for when they are online. */
export const GET: APIRoute = ({ locals: { catalog, words } }) => Response.json(versionOf(catalog, words.offline.notices));
