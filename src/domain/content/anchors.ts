import { onlyGroup, type RawContent } from './content.schema.ts';
import { routes, pathTo } from '../routes.ts';
import { idOf, ofLanguage, type Entry } from './entry.ts';
import type { Problem } from './problem.ts';

/** A place on a page that an id of the content names. */
interface Named {
  readonly id: string;
  readonly anchor: string;
  readonly entry: Pick<Entry<unknown>, 'file' | 'lines'>;
  /** The path to the id; undefined when the file’s name is the id. */
  readonly path?: string;
}

/** The anchors of a page. */
export interface PageAnchors {
  readonly page: string;
  /** Those that the page has whatever the content. */
  readonly own: readonly string[];
  readonly named: readonly Named[];
}

/** The routes of the pages on which ids of the content are anchors. */
export type AnchoredRoute = 'model' | 'answers' | 'keys' | 'sources';

/** The anchors on each of those pages, in one language. */
export function anchorsOf(raw: RawContent, language: string): Readonly<Record<AnchoredRoute, PageAnchors>> {
  const steps = raw.procedure.flatMap((entry) => rows(entry, 'steps', entry.data.steps));
  const followUp = raw.procedure.flatMap((entry) => rows(entry, 'followUp', entry.data.followUp));
  const groups = raw.faq.flatMap((entry) => rows(entry, 'groups', entry.data.groups));
  const numbers = raw.procedure.flatMap(({ data }) => data.steps.map(({ number }) => `step-${number}`));
  return {
    model: {
      page: 'the page of each model',
      own: [...routes.model.anchors, ...numbers],
      named: followUp,
    },
    answers: {
      page: routes.answers.path,
      own: [...routes.answers.anchors, ...(raw.faq.length > 0 ? [] : [onlyGroup.id])],
      named: [...files(ofLanguage(raw.answers, language)), ...groups],
    },
    keys: { page: routes.keys.path, own: routes.keys.anchors, named: files(raw.keys) },
    sources: {
      page: routes.sources.path,
      own: routes.sources.anchors,
      named: [
        ...prefixed('claim', [...steps, ...followUp]),
        ...prefixed('differ', raw.disagreements.flatMap(fields)),
        ...prefixed('source', raw.sources.flatMap(fields)),
      ],
    },
  };
}

function rows(entry: Entry<unknown>, field: string, all: readonly { readonly id: string }[]): Named[] {
  return all.map(({ id }, at) => ({ id, anchor: id, entry, path: `${field}.${at}.id` }));
}

function files(entries: readonly Entry<unknown>[]): Named[] {
  return entries.map((entry) => ({ id: idOf(entry.file), anchor: idOf(entry.file), entry }));
}

function fields(entry: Entry<object>): Named[] {
  return Object.keys(entry.data).map((id) => ({ id, anchor: id, entry, path: id }));
}

function prefixed(prefix: string, all: readonly Named[]): Named[] {
  return all.map((one) => ({ ...one, anchor: `${prefix}-${one.anchor}` }));
}

/** Ids that name a place of which the page has one already: the address of both reaches the first alone. */
export function checkAnchors(raw: RawContent, language: string): Problem[] {
  return Object.values(anchorsOf(raw, language)).flatMap(({ page, own, named }) => {
    const taken = new Map<string, Named['entry'] | undefined>(own.map((anchor) => [anchor, undefined]));
    return named.flatMap(({ id, anchor, entry, path }) => {
      // What stands twice in one file is told as that.
      if (!taken.has(anchor)) taken.set(anchor, entry);
      if (taken.get(anchor) === entry) return [];
      return [
        {
          file: entry.file,
          line: path === undefined ? undefined : entry.lines?.of(path.split('.')),
          field: path ?? 'the file’s name',
          actual: `“${id}”, whose place #${anchor} ${page} has already`,
          fix: 'another id',
        },
      ];
    });
  });
}

/** The anchors that a link may lead to, by the address of the page; of pages that are not listed they are not known. */
export function anchorsByPath(raw: RawContent, language: string): ReadonlyMap<string, readonly string[]> {
  const pages = anchorsOf(raw, language);
  const at = ({ own, named }: PageAnchors) => [...own, ...named.map(({ anchor }) => anchor)];
  return new Map([
    ...raw.models.map(({ data }) => [pathTo('model', data.code.toLowerCase()), at(pages.model)] as const),
    ...(['answers', 'keys', 'sources'] as const).map((name) => [routes[name].path, at(pages[name])] as const),
  ]);
}
