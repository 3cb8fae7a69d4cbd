/** A storage key, cache name or lock name that is unique per site, as several sites may share an origin. */
export const scopedName = (name: string, scope: string): string => `${name} ${new URL(scope).pathname}`;
