import assert from 'node:assert/strict';
import { it } from 'node:test';
import { timingFactsOfProcedure } from '../../../../src/domain/catalog/timing-facts.ts';
import { guidedModels, isGuided } from '../../../../src/domain/run/guided-models.ts';
import { paceFor } from '../../../../src/domain/run/pace.ts';
import { planFor } from '../../../../src/domain/catalog/plan.ts';
import { catalogOf, copyOf, smallContent } from '../../../support/content/content-folders.ts';

/** The content with a limit that no step names. */
const unused = copyOf().replace('procedure.yaml', /(?:passiveLimits|limits): \[next-key\], /g, '');
for (const step of ['next-key', 'end']) unused.replace(`en/procedure/${step}.mdx`, /limits:\n(?: {2}.*\n)+/, '');

it('a procedure is guided where the plan of each model is', () => {
  for (const folder of [undefined, smallContent, unused.folder]) {
    const catalog = catalogOf(folder);
    const ids = catalog.models.map(({ id }) => id);
    for (const id of ids) assert.deepEqual(paceFor(timingFactsOfProcedure(catalog.procedure)), paceFor(planFor(catalog, id)), id);
    assert.equal(isGuided(catalog.procedure), folder === undefined);
    assert.deepEqual(guidedModels(catalog), folder === undefined ? ids : []);
  }
});
