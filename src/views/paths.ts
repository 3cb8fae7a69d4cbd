import { requireLinkTarget } from '../domain/content/address.ts';
import { pathTo, routes } from '../domain/routes.ts';
import type { PaperSize } from './paper-sizes.ts';

/** Link targets, without the base path. */
export const paths = {
  home: routes.home.path,
  model: (id: string) => pathTo('model', id),
  guide: (model: string) => pathTo('guide', model),
  rehearsal: (model: string) => pathTo('rehearsal', model),
  standalone: (model: string) => pathTo('standalone', model),
  sheet: (model: string, paper: PaperSize) => pathTo('sheet', model, paper.toLowerCase()),
  step: (model: string, step: number) => `${pathTo('model', model)}#step-${step}`,
  notCovered: (id: string) => pathTo('notCovered', id),
  keys: routes.keys.path,
  key: (id: string) => `${routes.keys.path}#${id}`,
  answers: routes.answers.path,
  answerGroup: (id: string) => `${routes.answers.path}#${id}`,
  answer: (id: string) => pathTo('answer', id),
  search: routes.search.path,
  searchData: routes.searchData.path,
  sources: routes.sources.path,
  source: (id: string) => `${routes.sources.path}#source-${id}`,
  claim: (id: string) => `${routes.sources.path}#claim-${id}`,
  offline: routes.offline.path,
  about: routes.about.path,
  mistake: `${routes.about.path}#report-a-mistake`,
} as const;

/** Prefixes a site path with the base path and returns other valid link targets unchanged; throws a RangeError for an invalid one. */
export function withBase(base: string, path: string): string {
  return requireLinkTarget(path).startsWith('/') ? base.replace(/\/$/, '') + path : path;
}

/** A site path as the page of a language has it: that of the first language as it is, of others below their code. Other links stay. */
export function inLanguage(languages: readonly string[], language: string, path: string): string {
  return language !== languages[0] && path.startsWith('/') ? `/${language}${path}` : path;
}
