/** A piece of a page as data: a text, or an element by its name, its attributes and what is in it. */
export type Plant = string | readonly [name: string, has: Readonly<Record<string, string>>, holds: readonly Plant[]];
