import { scoped } from '../shared/site-scope.ts';

/** The key of session storage under which it is kept what a result was found by. */
export const handoffKey = scoped('found');
