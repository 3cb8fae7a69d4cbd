import { situation } from './situation.ts';

/** Whether this browser holds every file of the site, so that all of it works without a network; it reads each to know. */
export async function copyIsComplete(): Promise<boolean> {
  const found = await situation();
  return found.is === 'there' && found.state.missing.length === 0;
}
