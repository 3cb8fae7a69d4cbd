import type { Kind } from '../../domain/content/content.schema.ts';

/** What each kind of file holds; the first sentence of its section in the reference, and of a new file. */
export const filePurposes: Readonly<Record<Kind, string>> = {
  site: 'Name, publisher, licences and languages of the site. Required.',
  sources: 'Where everything was read: an id for each source, and under it its fields. Required.',
  families: 'Which families of sources carry extra weight.',
  amounts: 'Figures that are no limit of the procedure: an id for each, and under it its fields.',
  procedure: 'The procedure: its steps, limits and counts, without words. Required.',
  faq: 'The order of the answers, in groups.',
  symptoms: 'Signs of what is wrong, each with the answer that it points to.',
  disagreements: 'Points on which sources disagree.',
  models: 'A model; its lower-case code is the name of the file and its address. At least one is required.',
  keys: 'A kind of key.',
  notCovered: 'Models to which the procedure does not apply.',
  siteWords: 'Sentences of the site in one language. Required.',
  symptomWords: 'Words for each symptom.',
  disagreementWords: 'Words for each point on which sources disagree.',
  beforeWords: 'Words for what comes before the steps: when to use the procedure, and what to have ready.',
  stepWords: 'Words of a step; the text below the fields is what else is to be said about it. Required for each step.',
  modelWords: 'Words about a model; the text below the fields is shown on its page.',
  keyWords: 'Words about a kind of key.',
  notCoveredWords: 'Words for the owners of models that are not covered.',
  answers: 'A question and, below the fields, its answer; the first paragraph is the short answer. The name of the file is its address.',
  asked: 'Ways of asking for an answer, a line each, without fields; they teach the search.',
  glossary: 'Words that mean the same, for what the search marks.',
  pageWords: 'The text of a page of the site’s own, such as about.',
};
