import type { z } from 'zod';
import { drawingSchema } from './drawing.schema.ts';
import type { Entry } from './entry.ts';
import { interfaceWordsSchema } from './interface.schema.ts';
import { keySchema, modelSchema, notCoveredSchema } from './model.schema.ts';
import { pictureSchema } from './picture.schema.ts';
import { procedureSchema } from './procedure.schema.ts';
import { amountsSchema, disagreementsSchema, familiesSchema, faqSchema, symptomsSchema, siteSchema, sourcesSchema } from './site.schema.ts';
import { rehearsalWordsSchema, runWordsSchema } from './run-words.schema.ts';
import { drawingWordsSchema } from './step-drawings.schema.ts';
import * as words from './words.schema.ts';

/** All kinds of content files: path pattern below the content folder, and schema. A leading `*` is the language. */
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
  keyDrawings: { pattern: 'keys/*.svg', schema: drawingSchema },
  largeKeyDrawings: { pattern: 'keys/large/*.svg', schema: drawingSchema },
  notCovered: { pattern: 'not-covered/*.yaml', schema: notCoveredSchema },
  siteWords: { pattern: '*/site.yaml', schema: words.siteWordsSchema },
  interfaceWords: { pattern: '*/interface.yaml', schema: interfaceWordsSchema },
  symptomWords: { pattern: '*/symptoms.yaml', schema: words.symptomWordsSchema },
  disagreementWords: { pattern: '*/disagreements.yaml', schema: words.disagreementWordsSchema },
  beforeWords: { pattern: '*/before.mdx', schema: words.beforeWordsSchema },
  stepWords: { pattern: '*/procedure/*.mdx', schema: words.stepWordsSchema },
  runWords: { pattern: '*/run.yaml', schema: runWordsSchema },
  rehearsalWords: { pattern: '*/rehearsal.yaml', schema: rehearsalWordsSchema },
  drawingWords: { pattern: '*/drawings.yaml', schema: drawingWordsSchema },
  modelWords: { pattern: '*/models/*.mdx', schema: words.modelWordsSchema },
  keyWords: { pattern: '*/keys/*.mdx', schema: words.keyWordsSchema },
  notCoveredWords: { pattern: '*/not-covered/*.mdx', schema: words.notCoveredWordsSchema },
  answers: { pattern: '*/faq/*.mdx', schema: words.answerSchema },
  asked: { pattern: '*/asked/*.txt', schema: words.askedSchema },
  glossary: { pattern: '*/glossary.yaml', schema: words.glossarySchema },
  pageWords: { pattern: '*/pages/*.mdx', schema: words.pageWordsSchema },
  sourceWords: { pattern: '*/sources.yaml', schema: words.sourceWordsSchema },
  translatedFrom: { pattern: '*/translated-from.yaml', schema: words.translatedFromSchema },
  pictures: { pattern: 'pictures/*', schema: pictureSchema },
} as const satisfies Record<string, { pattern: string; schema: z.ZodType }>;

export type Kind = keyof typeof kinds;

const patterns = Object.entries(kinds).map(([kind, { pattern }]) => ({
  kind: kind as Kind,
  pattern: new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`),
}));

/** Kind of a file by its path below the content folder; undefined if the path matches none. */
export function kindOfFile(file: string): Kind | undefined {
  return patterns.find(({ pattern }) => pattern.test(file))?.kind;
}

export type DataOf<K extends Kind> = z.output<(typeof kinds)[K]['schema']>;

export type RawContent = { readonly [K in Kind]: readonly Entry<DataOf<K>>[] };

/** Languages of the content, the root language first; English if site.yaml lists none. */
export function languagesOf({ site }: Pick<RawContent, 'site'>): readonly string[] {
  return site[0]?.data.languages ?? ['en'];
}

export const defaultGroup: DataOf<'faq'>['groups'][number] = { id: 'answers', answers: [] };
