import { situation } from './situation.ts';

/** Whether this browser holds every file of the site, so that all of it works without a network; it reads each to know. */
export async function copyIsComplete(): Promise<boolean> {
  // A browser that refuses storage refuses here, and holds no copy.
  const found = await situation().catch(() => undefined);
  return found?.is === 'there' && found.state.missing.length === 0;
}
