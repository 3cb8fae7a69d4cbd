/** A node of HTML as plain data: a text, or an element by its name, attributes and children. */
export type SerializedNode =
  string | readonly [name: string, attributes: Readonly<Record<string, string>>, children: readonly SerializedNode[]];
