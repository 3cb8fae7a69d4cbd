import { scopedKey } from '../shared/site-url.ts';

/** Session storage key of the search handoff. */
export const handoffKey = scopedKey('found');
