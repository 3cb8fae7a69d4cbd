import { defaultGroup, type RawContent } from './content.schema.ts';
import { routes, pathTo } from '../routes.ts';
import { idOf, ofLanguage, type Entry } from './entry.ts';
import { procedureOf } from './procedure-of-model.ts';
import type { Problem } from './problem.ts';

/** An anchor generated from a content id. */
interface ContentAnchor {
  readonly id: string;
  readonly anchor: string;
  readonly entry: Pick<Entry<unknown>, 'file' | 'lines'>;
  /** Field path of the id; undefined if the id is the file name. */
  readonly path?: string;
}

export interface PageAnchors {
  readonly page: string;
  /** Static anchors, independent of content. */
  readonly staticAnchors: readonly string[];
  readonly contentAnchors: readonly ContentAnchor[];
}

/** Routes whose pages have content ids as anchors. */
export type AnchoredRoute = 'model' | 'answers' | 'keys' | 'sources';

export function anchorsOf(raw: RawContent, language: string): Readonly<Record<AnchoredRoute, PageAnchors>> {
  const steps = raw.procedure.flatMap((entry) => rowAnchors(entry, 'steps', entry.data.steps));
  const followUp = raw.procedure.flatMap((entry) => rowAnchors(entry, 'followUp', entry.data.followUp));
  const groups = raw.faq.flatMap((entry) => rowAnchors(entry, 'groups', entry.data.groups));
  const stepAnchors = raw.procedure.flatMap(({ data }) => data.steps.map(({ number }) => `step-${number}`));
  return {
    model: {
      page: 'the page of each model',
      staticAnchors: [...routes.model.anchors, ...stepAnchors],
      contentAnchors: followUp,
    },
    answers: {
      page: routes.answers.path,
      staticAnchors: [...routes.answers.anchors, ...(raw.faq.length > 0 ? [] : [defaultGroup.id])],
      contentAnchors: [...fileAnchors(ofLanguage(raw.answers, language)), ...groups],
    },
    keys: { page: routes.keys.path, staticAnchors: routes.keys.anchors, contentAnchors: fileAnchors(raw.keys) },
    sources: {
      page: routes.sources.path,
      staticAnchors: routes.sources.anchors,
      contentAnchors: [
        ...withPrefix('claim', [...steps, ...followUp]),
        ...withPrefix('differ', raw.disagreements.flatMap(fieldAnchors)),
        ...withPrefix('source', raw.sources.flatMap(fieldAnchors)),
      ],
    },
  };
}

function rowAnchors(entry: Entry<unknown>, field: string, rows: readonly { readonly id: string }[]): ContentAnchor[] {
  return rows.map(({ id }, at) => ({ id, anchor: id, entry, path: `${field}.${at}.id` }));
}

function fileAnchors(entries: readonly Entry<unknown>[]): ContentAnchor[] {
  return entries.map((entry) => ({ id: idOf(entry.file), anchor: idOf(entry.file), entry }));
}

function fieldAnchors(entry: Entry<object>): ContentAnchor[] {
  return Object.keys(entry.data).map((id) => ({ id, anchor: id, entry, path: id }));
}

function withPrefix(prefix: string, anchors: readonly ContentAnchor[]): ContentAnchor[] {
  return anchors.map((item) => ({ ...item, anchor: `${prefix}-${item.anchor}` }));
}

/** Reports ids whose anchor the page already has; a link would only reach the first. */
export function checkAnchors(raw: RawContent, language: string): Problem[] {
  return Object.values(anchorsOf(raw, language)).flatMap(({ page, staticAnchors, contentAnchors }) => {
    const entryByAnchor = new Map<string, ContentAnchor['entry'] | undefined>(staticAnchors.map((anchor) => [anchor, undefined]));
    return contentAnchors.flatMap(({ id, anchor, entry, path }) => {
      // Duplicates within one file are reported elsewhere.
      if (!entryByAnchor.has(anchor)) entryByAnchor.set(anchor, entry);
      if (entryByAnchor.get(anchor) === entry) return [];
      const line = path === undefined ? undefined : entry.lines?.of(path.split('.'));
      const actual = `“${id}”, whose place #${anchor} ${page} has already`;
      return [{ file: entry.file, line, field: path ?? 'the file’s name', actual, fix: 'another id' }];
    });
  });
}

/** Valid anchors by page path; pages not listed are unchecked. */
export function anchorsByPath(raw: RawContent, language: string): ReadonlyMap<string, readonly string[]> {
  const pages = anchorsOf(raw, language);
  const at = ({ staticAnchors, contentAnchors }: PageAnchors) => [...staticAnchors, ...contentAnchors.map(({ anchor }) => anchor)];
  return new Map([
    ...raw.models.map((model) => [pathTo('model', model.data.code.toLowerCase()), anchorsOfModel(raw, model)] as const),
    ...(['answers', 'keys', 'sources'] as const).map((name) => [routes[name].path, at(pages[name])] as const),
  ]);
}

function anchorsOfModel(raw: RawContent, model: RawContent['models'][number]): string[] {
  const procedures = raw.procedure.map(({ data }) => procedureOf(data, model));
  return [
    ...routes.model.anchors,
    ...procedures.flatMap(({ steps, followUp }) => [...steps.map(({ number }) => `step-${number}`), ...followUp.map(({ id }) => id)]),
  ];
}
