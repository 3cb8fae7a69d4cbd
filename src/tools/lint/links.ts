import type { RawContent } from '../../domain/content.schema.ts';
import { idOf } from '../../domain/entry.ts';
import { nearest } from '../../domain/problem.ts';
import { paths } from '../../views/paths.ts';
import { lineAt, type Finding, type Source } from './finding.ts';

/** Links within the site that lead nowhere, or only by way of another address. */
export function linkFindings(raw: RawContent, sources: readonly Source[]): Finding[] {
  const pages = pagesOf(raw);
  return sources.flatMap(({ file, text }) =>
    [...text.matchAll(/\]\((\/[^)\s]*)\)/g)].flatMap((link): Finding[] => {
      const [, address = ''] = link;
      const problem = linkProblem(address, pages);
      return problem ? [{ file, line: lineAt(text, link.index), ...problem }] : [];
    }),
  );
}

/** The addresses of the site, each with the places on it that have a name; those of a page without a list are not looked at. */
type Pages = ReadonlyMap<string, ReadonlySet<string> | undefined>;

function linkProblem(address: string, pages: Pages): Pick<Finding, 'found' | 'write'> | undefined {
  const [path = '', place] = address.split('#');
  const straight = `/${path
    .toLowerCase()
    .split('/')
    .filter(Boolean)
    .map((part) => `${part}/`)
    .join('')}`;
  if (path !== straight && pages.has(straight))
    return { found: `a link to ${address}, which leads there only by way of another address`, write: straight + suffix(place) };
  const answers = paths.answers;
  // What is no answer, the check of the build tells.
  if (!pages.has(path)) return path.startsWith(answers) ? undefined : dead(address, nearest(path, [...pages.keys()]));
  const places = pages.get(path);
  if (!place || !places || places.has(place)) return undefined;
  const near = nearest(place, [...places]);
  return dead(address, near && path + suffix(near));
}

const suffix = (place: string | undefined) => (place ? `#${place}` : '');

const dead = (address: string, near: string | undefined) => ({
  found: `a link to ${address}, which is no place on this site`,
  write: `${near ? `${near}, perhaps, or another` : 'an'} address that the site has`,
});

function pagesOf(raw: RawContent): Pages {
  const procedure = raw.procedure[0]?.data;
  const models = raw.models.map(({ data }) => data.code.toLowerCase());
  const answers = raw.answers.map(({ file }) => idOf(file));
  const onModel = new Set([
    ...(procedure?.steps ?? []).map(({ number }) => `step-${number}`),
    ...(procedure?.after ?? []).map(({ id }) => id),
    ...['steps', 'ready', 'problem', 'after', 'if-not'],
  ]);
  const onSources = new Set([
    ...['claims', 'disagreements', 'list', 'claim-cars'],
    ...[...(procedure?.steps ?? []), ...(procedure?.after ?? [])].map(({ id }) => `claim-${id}`),
    ...Object.keys(raw.disagreements[0]?.data ?? {}).map((id) => `differ-${id}`),
    ...Object.keys(raw.sources[0]?.data ?? {}).map((id) => `source-${id}`),
  ]);
  return new Map<string, ReadonlySet<string> | undefined>([
    ...[paths.home, paths.search, paths.offline, paths.about].map((path) => [path, undefined] as const),
    ...models.flatMap((id) => [
      [paths.model(id), onModel] as const,
      [paths.guide(id), undefined] as const,
      [paths.rehearsal(id), undefined] as const,
    ]),
    ...answers.map((id) => [paths.answer(id), undefined] as const),
    ...raw.notCovered.map(({ file }) => [paths.notCovered(idOf(file)), undefined] as const),
    [paths.answers, new Set([...answers, ...(raw.faq[0]?.data.groups ?? []).map(({ id }) => id)])],
    [paths.keys, new Set(raw.keys.map(({ file }) => idOf(file)))],
    [paths.sources, onSources],
  ]);
}
