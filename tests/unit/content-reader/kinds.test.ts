import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { date, duration, slug, support, yearMonth } from '../../../src/domain/content/fields.schema.ts';

const kinds: readonly (readonly [
  name: string,
  schema: z.ZodType,
  good: readonly (readonly [written: unknown, read: unknown])[],
  bad: readonly unknown[],
])[] = [
  [
    'an id',
    slug,
    ['which-doors', 'zke3', '1', 'a-1-b'].map((id) => [id, id]),
    ['', 'which doors', 'which_doors', 'Doors', 'which--doors', '-doors', 'doors-', 'which-doors!'],
  ],
  [
    'a duration',
    duration,
    [
      ['100ms', 100],
      ['5s', 5000],
      ['24h', 86_400_000],
    ],
    ['99ms', '24.1h', '5', 5, 's'],
  ],
  [
    'a date',
    date,
    [
      ['2026-11-22', '2026-11-22'],
      [new Date('2026-11-22'), '2026-11-22'],
    ],
    ['22.11.2026', '2026-11-22x', 'x2026-11-22', '12026-11-22', '2026-11', 2026],
  ],
  [
    'a year, perhaps with a month',
    yearMonth,
    ['1997', '1997-01', '1997-12'].map((year) => [year, year]),
    ['97', '1997-13', '1997-00', '1997-1', 'x1997', '1997x', '11997', 1997],
  ],
];

for (const [name, schema, good, bad] of kinds) {
  describe(name, () => {
    for (const [written, read] of good) it(`may be ${String(written)}`, () => assert.equal(schema.parse(written), read));
    for (const written of bad) it(`may not be ${JSON.stringify(written)}`, () => assert.equal(schema.safeParse(written).success, false));
  });
}

it('what says nothing of its support rests on no source, and is neither an inference nor own advice', () => {
  assert.deepEqual(z.strictObject(support).parse({}), { sources: [], inference: false, own: false });
});
