/** A piece of a short text: words, perhaps bold, perhaps a link. */
export interface InlinePart {
  readonly text: string;
  readonly strong: boolean;
  /** Whatever was written as the address of a link. */
  readonly href: string | undefined;
}

const link = String.raw`\[([^\]]+)\]\(([^)]*)\)`;
const marks = new RegExp(String.raw`${link}|\*\*([^*]+)\*\*`);

/** A short text with `[links](/address/)` and `**bold**` as its parts, in order. */
export function inlineParts(text: string): InlinePart[] {
  // Between two plain pieces stand the words and the address of a link, and the words in bold: those of one of them.
  const pieces: readonly (string | undefined)[] = text.split(marks);
  return pieces.flatMap((piece, at): InlinePart[] => {
    const isAddress = at % 4 === 2;
    if (!piece || isAddress) return [];
    return [{ text: piece, strong: at % 4 === 3, href: at % 4 === 1 ? pieces[at + 1] : undefined }];
  });
}

/** The same text without marks. */
export function plainText(text: string): string {
  return inlineParts(text)
    .map((part) => part.text)
    .join('');
}

/** A text with each of its links, as inlineParts reads them, replaced. */
export function mapLinks(text: string, change: (words: string, address: string, written: string) => string): string {
  return text.replace(new RegExp(link, 'g'), (written, words: string, address: string) => change(words, address, written));
}
