import type { RawContent } from '../../domain/content.schema.ts';
import { idOf } from '../../domain/entry.ts';
import { nearest } from '../../domain/problem.ts';
import { textsOf } from '../../domain/texts.ts';
import { paths } from '../../views/paths.ts';
import type { Finding } from './finding.ts';

/** Links to places on a page that it does not have; those to pages that are not there stop the build. */
export function linkFindings(raw: RawContent): Finding[] {
  const pages = pagesOf(raw);
  return textsOf(raw).flatMap(({ file, links }) =>
    links.flatMap(({ address, line }): Finding[] => {
      const problem = linkProblem(address, pages);
      return problem ? [{ file, line, ...problem }] : [];
    }),
  );
}

/** The pages that have places with a name, each with these. */
type Pages = ReadonlyMap<string, ReadonlySet<string>>;

function linkProblem(address: string, pages: Pages): Pick<Finding, 'found' | 'write'> | undefined {
  const [path = '', place] = address.split('#');
  const places = pages.get(path);
  if (!place || !places || places.has(place)) return undefined;
  const near = nearest(place, [...places]);
  return {
    found: `a link to ${address}, which is no place on this site`,
    write: `${near ? `${path}#${near}, perhaps, or another` : 'an'} address that the site has`,
  };
}

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
  return new Map([
    ...models.map((id) => [paths.model(id), onModel] as const),
    [paths.answers, new Set([...answers, ...(raw.faq[0]?.data.groups ?? []).map(({ id }) => id)])] as const,
    [paths.keys, new Set(raw.keys.map(({ file }) => idOf(file)))] as const,
    [paths.sources, onSources] as const,
  ]);
}
