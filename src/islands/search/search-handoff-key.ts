import { scoped } from '../shared/site-scope.ts';

/** Session storage key of the search handoff. */
export const handoffKey = scoped('found');
