/** A piece of a short text: words, perhaps bold, perhaps a link. */
export interface InlinePart {
  readonly text: string;
  readonly strong: boolean;
  readonly href: string | undefined;
}

/** A short text with `[links](/address/)` and `**bold**` as its parts, in order. */
export function inlineParts(text: string): InlinePart[] {
  return text.split(/(\[[^\]]+\]\([^)]+\)|\*\*[^*]+\*\*)/).flatMap((part): InlinePart[] => {
    if (!part) return [];
    const [, words, href] = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part) ?? [];
    if (words && href) return [{ text: words, strong: false, href }];
    const [, bold] = /^\*\*([^*]+)\*\*$/.exec(part) ?? [];
    return [{ text: bold ?? part, strong: bold !== undefined, href: undefined }];
  });
}

/** The same text without marks. */
export function plainText(text: string): string {
  return inlineParts(text)
    .map((part) => part.text)
    .join('');
}
