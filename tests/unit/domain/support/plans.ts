import { fileURLToPath } from 'node:url';
import { readContent } from '../../../../src/build/content.ts';
import { joinCatalog } from '../../../../src/domain/catalog.ts';
import { planFor, type Plan } from '../../../../src/domain/plan.ts';
import { en } from '../../../../src/words/en.ts';

const { raw } = readContent(fileURLToPath(new URL('../../../../content', import.meta.url)));
const { catalog, problems } = joinCatalog(raw, 'en', en.values);
if (!catalog) throw new Error(`The content has ${problems.length} problems`);

/** The plans of all models, from the real content. */
export const plans: readonly Plan[] = catalog.models.map(({ id }) => planFor(catalog, id));

/** The slugs of all answers. */
export const slugs: readonly string[] = catalog.answers.map(({ id }) => id);
