import { isNode, parseDocument, type Document } from 'yaml';

/** Something in the content that could be better: where, what was found, and what to write. */
export interface Finding {
  /** The file, below the content folder. */
  readonly file: string;
  readonly line?: number | undefined;
  /** The field, where the line does not say it. */
  readonly field?: string;
  readonly found: string;
  readonly write: string;
}

/** One content file with all that stands in it. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** A finding as one paragraph; an editor’s terminal makes a link of its first line. */
export function findingText(folder: string, { file, line, field, found, write }: Finding): string {
  return `${folder}/${file}${line ? `:${line}` : ''}${field ? `\n  field   ${field}` : ''}\n  found   ${found}\n  write   ${write}`;
}

/** The line in which a place of a text stands. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** The line of a field, in a YAML file or in the front matter of an MDX file; of what holds it where it is not written. */
export function lineOf({ file, text }: Source, path: readonly (string | number)[]): number {
  // Marks of a front matter say nothing to YAML that would move a line.
  const yaml = file.endsWith('.mdx') ? text.replace(/\n---\n[\s\S]*$/, '\n') : text;
  const document = documentOf(yaml);
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lineAt(yaml, node.range[0]);
  }
  return 1;
}

const documents = new Map<string, Document>();

function documentOf(yaml: string): Document {
  const known = documents.get(yaml) ?? parseDocument(yaml);
  documents.set(yaml, known);
  return known;
}
