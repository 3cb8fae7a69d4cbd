import { allowed } from '../domain/content/address.ts';
import type { PaperSize } from './paper-sizes.ts';

/** The address of every page, without the base path. They are a contract: none may change. */
export const paths = {
  home: '/',
  model: (id: string) => `/${id}/`,
  guide: (model: string) => `/${model}/guide/`,
  rehearsal: (model: string) => `/${model}/rehearse/`,
  edition: (model: string) => `/download/${model}.html`,
  sheet: (model: string, paper: PaperSize) => `/download/${model}-${paper.toLowerCase()}.pdf`,
  step: (model: string, step: number) => `/${model}/#step-${step}`,
  notCovered: (id: string) => `/not-covered/${id}/`,
  keys: '/keys/',
  key: (id: string) => `/keys/#${id}`,
  answers: '/faq/',
  answer: (id: string) => `/faq/${id}/`,
  search: '/search/',
  sources: '/sources/',
  source: (id: string) => `/sources/#source-${id}`,
  claim: (id: string) => `/sources/#claim-${id}`,
  offline: '/offline/',
  about: '/about/',
  mistake: '/about/#report-a-mistake',
} as const;

/** A root address below a base path, another that a link may have as it is; throws a RangeError at any that it may not. */
export function withBase(base: string, path: string): string {
  return allowed(path).startsWith('/') ? base.replace(/\/$/, '') + path : path;
}
