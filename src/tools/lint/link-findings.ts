import { placesOf, type PageWithPlaces } from '../../domain/content/anchors.ts';
import { languagesOf, type RawContent } from '../../domain/content/content.schema.ts';
import { idOf } from '../../domain/content/entry.ts';
import { nearest } from '../../domain/content/problem.ts';
import { proseFieldsOf } from '../../domain/content/prose-fields.ts';
import { paths } from '../../views/paths.ts';
import type { Finding } from './finding.ts';

/** Links to places on a page that it does not have; those to pages that are not there stop the build. */
export function linkFindings(raw: RawContent): Finding[] {
  const pages = pagesOf(raw);
  return proseFieldsOf(raw).flatMap(({ file, links }) =>
    links.flatMap(({ address, line }): Finding[] => {
      const problem = linkProblem(address, pages);
      return problem ? [{ file, line, ...problem }] : [];
    }),
  );
}

/** The pages that have places with a name, each with these. */
type Pages = ReadonlyMap<string, ReadonlySet<string>>;

function linkProblem(address: string, pages: Pages): Pick<Finding, 'actual' | 'fix'> | undefined {
  const [path = '', place] = address.split('#');
  const places = pages.get(path);
  if (!place || !places || places.has(place)) return undefined;
  const near = nearest(place, [...places]);
  return {
    actual: `a link to ${address}, which is no place on this site`,
    fix: `${near ? `${path}#${near}, perhaps, or another` : 'an'} address that the site has`,
  };
}

function pagesOf(raw: RawContent): Pages {
  const places = placesOf(raw, languagesOf(raw)[0]!);
  const at = (page: PageWithPlaces) => new Set([...places[page].own, ...places[page].named.map(({ anchor }) => anchor)]);
  return new Map([
    ...raw.models.map(({ file }) => [paths.model(idOf(file)), at('model')] as const),
    [paths.answers, at('answers')],
    [paths.keys, at('keys')],
    [paths.sources, at('sources')],
  ]);
}
