import type { z } from 'zod';
import type { Entry } from './entry.ts';
import { keySchema, modelSchema, notCoveredSchema } from './model.schema.ts';
import { procedureSchema } from './procedure.schema.ts';
import { amountsSchema, disagreementsSchema, familiesSchema, faqSchema, symptomsSchema, siteSchema, sourcesSchema } from './site.schema.ts';
import * as words from './words.schema.ts';

/**
 * Every kind of file an author may write: where it lies below the content folder, and its schema.
 * `*` at the front of a path is the language.
 */
export const kinds = {
  site: { pattern: 'site.yaml', schema: siteSchema },
  sources: { pattern: 'sources.yaml', schema: sourcesSchema },
  families: { pattern: 'families.yaml', schema: familiesSchema },
  amounts: { pattern: 'amounts.yaml', schema: amountsSchema },
  procedure: { pattern: 'procedure.yaml', schema: procedureSchema },
  faq: { pattern: 'faq.yaml', schema: faqSchema },
  symptoms: { pattern: 'symptoms.yaml', schema: symptomsSchema },
  disagreements: { pattern: 'disagreements.yaml', schema: disagreementsSchema },
  models: { pattern: 'models/*.yaml', schema: modelSchema },
  keys: { pattern: 'keys/*.yaml', schema: keySchema },
  notCovered: { pattern: 'not-covered/*.yaml', schema: notCoveredSchema },
  siteWords: { pattern: '*/site.yaml', schema: words.siteWordsSchema },
  symptomWords: { pattern: '*/symptoms.yaml', schema: words.symptomWordsSchema },
  disagreementWords: { pattern: '*/disagreements.yaml', schema: words.disagreementWordsSchema },
  beforeWords: { pattern: '*/before.mdx', schema: words.beforeWordsSchema },
  stepWords: { pattern: '*/procedure/*.mdx', schema: words.stepWordsSchema },
  modelWords: { pattern: '*/models/*.mdx', schema: words.modelWordsSchema },
  keyWords: { pattern: '*/keys/*.mdx', schema: words.keyWordsSchema },
  notCoveredWords: { pattern: '*/not-covered/*.mdx', schema: words.notCoveredWordsSchema },
  answers: { pattern: '*/faq/*.mdx', schema: words.answerSchema },
  glossary: { pattern: '*/glossary.yaml', schema: words.glossarySchema },
  pageWords: { pattern: '*/pages/*.mdx', schema: words.pageWordsSchema },
} as const satisfies Record<string, { pattern: string; schema: z.ZodType }>;

/** The name of a kind of content file. */
export type Kind = keyof typeof kinds;

const places = Object.entries(kinds).map(([kind, { pattern }]) => ({
  kind: kind as Kind,
  place: new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`),
}));

/** The kind of a file by its path below the content folder; undefined when it lies where no kind does. */
export function kindOfFile(file: string): Kind | undefined {
  return places.find(({ place }) => place.test(file))?.kind;
}

/** What the schema of a kind lets through. */
export type DataOf<K extends Kind> = z.output<(typeof kinds)[K]['schema']>;

/** The whole content folder as read, kind by kind. */
export type RawContent = { readonly [K in Kind]: readonly Entry<DataOf<K>>[] };

/** The languages of some content, the one at / first; English while its site.yaml does not say. */
export function languagesOf({ site }: Pick<RawContent, 'site'>): readonly string[] {
  return site[0]?.data.languages ?? ['en'];
}

/** The group of every answer where no faq.yaml names any. */
export const onlyGroup: DataOf<'faq'>['groups'][number] = { id: 'answers', answers: [] };
