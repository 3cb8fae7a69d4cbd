import { scopedKey } from '../shared/site-scope.ts';

/** Session storage key of the search handoff. */
export const handoffKey = scopedKey('found');
