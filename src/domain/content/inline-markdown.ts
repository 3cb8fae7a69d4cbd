export interface InlinePart {
  readonly text: string;
  readonly strong: boolean;
  /** Link target as written, unvalidated. */
  readonly href: string | undefined;
}

const link = String.raw`\[([^\]]+)\]\(([^)]*)\)`;
const markup = new RegExp(String.raw`${link}|\*\*([^*]+)\*\*`);

/** Parses a short text with `[links](/address/)` and `**bold**` into parts, in order. */
export function inlineParts(text: string): InlinePart[] {
  // Splitting yields three captures between plain pieces: link text, link target, bold text; those not matched are undefined.
  const pieces: readonly (string | undefined)[] = text.split(markup);
  return pieces.flatMap((piece, at): InlinePart[] => {
    const isAddress = at % 4 === 2;
    if (!piece || isAddress) return [];
    return [{ text: piece, strong: at % 4 === 3, href: at % 4 === 1 ? pieces[at + 1] : undefined }];
  });
}

export function plainText(text: string): string {
  return inlineParts(text)
    .map((part) => part.text)
    .join('');
}

/** Replaces each link that inlineParts recognizes. */
export function mapLinks(text: string, replacement: (words: string, address: string, written: string) => string): string {
  return text.replace(new RegExp(link, 'g'), (written, words: string, address: string) => replacement(words, address, written));
}
