import type { APIRoute } from 'astro';
import { versionFileOf } from '../views/version-file.ts';

/** The one file that copies ask for when they are online. */
export const GET: APIRoute = ({ locals: { catalog, words } }) => Response.json(versionFileOf(catalog, words.offline.notices));
