import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { kinds, type Kind } from './domain/content.schema.ts';

const base = process.env['CONTENT_DIR'] || 'content';

function collection<K extends Kind>(kind: K) {
  const { pattern, schema } = kinds[kind];
  // The path with its ending is the id, so that every file can be told apart and named to its author.
  return defineCollection({
    loader: glob({ base, pattern, generateId: ({ entry }) => entry }),
    schema: schema as (typeof kinds)[K]['schema'],
  });
}

export const collections = {
  site: collection('site'),
  sources: collection('sources'),
  families: collection('families'),
  amounts: collection('amounts'),
  procedure: collection('procedure'),
  faq: collection('faq'),
  signs: collection('signs'),
  disagreements: collection('disagreements'),
  models: collection('models'),
  keys: collection('keys'),
  notCovered: collection('notCovered'),
  siteWords: collection('siteWords'),
  signWords: collection('signWords'),
  disagreementWords: collection('disagreementWords'),
  beforeWords: collection('beforeWords'),
  stepWords: collection('stepWords'),
  modelWords: collection('modelWords'),
  keyWords: collection('keyWords'),
  notCoveredWords: collection('notCoveredWords'),
  answers: collection('answers'),
  glossary: collection('glossary'),
  pageWords: collection('pageWords'),
};
