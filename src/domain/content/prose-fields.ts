import type { RawContent } from './content.schema.ts';
import type { Entry, Markup } from './entry.ts';
import { placeholdersIn } from './placeholders.ts';
import type { Problem } from './problem.ts';
import { inlineParts } from './inline-markdown.ts';
import { lineAt } from './text-rules.ts';

/** A text for readers, and the rule exemptions that apply to it. */
export interface ProseField extends Markup {
  readonly file: string;
  readonly field: string;
  readonly words: string;
  /** Whether it is a short field rather than a Markdown body. */
  readonly isField: boolean;
  /** Line of an offset; undefined if lines were not recorded. */
  readonly lineOf: (at: number) => number | undefined;
  readonly mayNumberButtons: boolean;
  readonly mayTypeDurations: boolean;
  /** Whether braces are places that the page fills; its schema says which. */
  readonly mayHoldBraces: boolean;
}

/** A problem in a text, without its place. */
export type ProseIssue = Omit<Problem, 'file' | 'field'>;

const noMarkup: Markup = { links: [], mentions: [] };

/** All reader-facing texts except source titles, which are quotations, and aliases and ways of asking, which are owners' words. */
export function proseFieldsOf(raw: RawContent): ProseField[] {
  const { sources: _titles, asked: _asked, keyDrawings: _drawings, largeKeyDrawings: _large, ...authored } = raw;
  return Object.values(authored)
    .flat()
    .flatMap((entry: Entry<unknown>) => {
      const explainsNumbers = (entry.data as { numbersButtons?: boolean }).numbersButtons === true;
      const quotes = entry.file.endsWith('/disagreements.yaml');
      const rules = { mayNumberButtons: explainsNumbers || quotes, mayTypeDurations: quotes, };
      const hasPlaces = (field: string) => /\/(?:drawings|interface|run|rehearsal)\.yaml$/.test(entry.file) || (entry.file.endsWith('/site.yaml') && field.startsWith('units.'));
      const fields = stringsOf(entry.data)
        .filter(({ field }) => !field.startsWith('aliases'))
        .map((text) => {
          const lineOf = () => entry.lines?.of(text.field.split('.'));
          return { ...text, isField: true, lineOf, ...markupOf(text.words, lineOf) };
        });
      const lineOf = (at: number) => entry.lines && lineAt(entry.body, at, entry.lines.body);
      const body = { field: 'the text', words: entry.body, isField: false, lineOf, ...(entry.markup ?? noMarkup) };
      return [...fields, body].map((text) => ({ file: entry.file, ...text, ...rules, mayHoldBraces: hasPlaces(text.field) }));
    });
}

function markupOf(words: string, lineOf: () => number | undefined): Markup {
  return {
    links: inlineParts(words).flatMap(({ href }) => (href === undefined ? [] : [{ address: href, line: lineOf() }])),
    mentions: placeholdersIn(words).map((mention) => ({ ...mention, line: lineOf() })),
  };
}

function stringsOf(data: unknown, path = ''): { field: string; words: string }[] {
  if (typeof data === 'string') return [{ field: path, words: data }];
  // Numbers and booleans have no entries.
  return Object.entries(data as object).flatMap(([key, value]) => stringsOf(value, path ? `${path}.${key}` : key));
}
