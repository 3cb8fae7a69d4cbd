import type { APIRoute } from 'astro';
import { versionFileOf } from '../views/version-file.ts';

/** Version file that offline copies fetch when online. */
export const GET: APIRoute = ({ locals: { catalog, messages } }) => Response.json(versionFileOf(catalog, messages.offline.notices));
