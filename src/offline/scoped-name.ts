/** A name in storage, of a cache or of a lock, as one site uses it: a site below another path of the same origin has another one. */
export const scopedName = (name: string, scope: string): string => `${name} ${new URL(scope).pathname}`;
