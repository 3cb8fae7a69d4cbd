/** HTML node as plain data: a text, or an element as name, attributes and children. */
export type SerializedNode =
  string | readonly [name: string, attributes: Readonly<Record<string, string>>, children: readonly SerializedNode[]];
