import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { z } from 'zod';
import { kinds } from '../../../src/domain/content/content.schema.ts';
import { schemaProblems } from '../../../src/domain/content/problems.schema.ts';

interface Definition {
  readonly shape?: Record<string, z.ZodType>;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly innerType?: z.ZodType;
}

/** A schema and all that it is made of, each with the way to it. */
function partsOf(schema: z.ZodType, way: string): [string, z.ZodType][] {
  const { shape = {}, element, valueType, innerType } = schema._zod.def as Definition;
  const inner = Object.entries({ ...shape, ...(element && { 0: element }), ...(valueType && { '*': valueType }) });
  return [
    [way, schema],
    ...inner.flatMap(([name, part]) => partsOf(part, `${way}.${name}`)),
    ...(innerType ? partsOf(innerType, way).slice(1) : []),
  ];
}

const wrong = [null, false, 'Neither An Id!', '', -1.5, [[]], [{}], { 'No Id': 1 }, { unknown: [] }];

for (const [kind, { schema }] of Object.entries(kinds)) {
  it(`whatever is wrong with any field of ${kind}, the author is told what to write, and not by the schema library`, () => {
    for (const [way, part] of partsOf(schema, kind)) {
      for (const value of wrong) {
        const { error } = part.safeParse(value);
        for (const { fix } of error ? schemaProblems('file', part, value, error) : []) {
          assert.ok(fix.length > 5, `${way} of ${JSON.stringify(value)}: “${fix}”`);
          assert.doesNotMatch(fix, /Invalid|undefined|expected/, way);
        }
      }
    }
  });
}
