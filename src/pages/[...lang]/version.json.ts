import type { APIRoute, GetStaticPaths } from 'astro';
import { pathsOfLanguages } from '../../load-catalog.ts';
import { versionFileOf } from '../../views/version-file.ts';

export const getStaticPaths = (() => pathsOfLanguages()) satisfies GetStaticPaths;

/** Version file that offline copies fetch when online. */
export const GET: APIRoute = ({ locals: { catalog, messages } }) =>
  Response.json(versionFileOf(catalog, { ...messages.offline.notices, locale: messages.locale }));
