import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { nbsp, parseDuration } from '../../../../src/domain/time/duration.ts';
import type { Evidence } from '../../../../src/domain/catalog/plan-parts.ts';
import { joinCatalog } from '../../../../src/domain/catalog/catalog.ts';
import { planFor, type Plan } from '../../../../src/domain/catalog/plan.ts';
import { timingFactsOf, timingFactsOfProcedure } from '../../../../src/domain/catalog/timing-facts.ts';
import { messagesFor } from '../../../../src/i18n/messages.ts';
import { catalogOf, realContent, smallContent } from '../../../support/content/content-folders.ts';
import { smallAfter } from '../../../support/content/small-content.ts';

interface Written {
  readonly limits: Readonly<Record<string, { duration: string; countIn?: string; sources: string[] }>>;
  readonly counts: Readonly<Record<string, { value: number }>>;
  readonly spans?: Readonly<Record<string, { from: string; to: string }>>;
  readonly steps: readonly { number: number; id: string; limits?: string[]; passiveLimits?: string[] }[];
  readonly followUp?: readonly { id: string; limits?: string[]; passiveLimits?: string[] }[];
}

const contents = (
  [
    ['the site', realContent],
    ['another make', smallContent],
  ] as const
).map(([name, folder]) => {
  const catalog = catalogOf(folder);
  // Read anew, past the schemas, so that the two can differ.
  const written = parse(readFileSync(join(folder, 'procedure.yaml'), 'utf8')) as Written;
  return { name, catalog, written, plans: catalog.models.map(({ id }) => planFor(catalog, id)) };
});

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsOf) : [];
}

function evidenceIn(value: unknown): Evidence[] {
  if (value === null || typeof value !== 'object') return [];
  return 'confidence' in value ? [value as Evidence] : Object.values(value).flatMap(evidenceIn);
}

for (const { name, catalog, written, plans } of contents) {
  describe(`every plan of ${name}`, () => {
    it('has the steps of the procedure, numbered from 1 without a gap', () => {
      for (const { steps, followUp } of plans) {
        assert.deepEqual(
          steps.map(({ number, id }) => ({ number, id })),
          written.steps.map(({ number, id }) => ({ number, id })),
        );
        assert.deepEqual(
          steps.map(({ number }) => number),
          steps.map((_, index) => index + 1),
        );
        assert.deepEqual(
          followUp.map(({ number, id }) => ({ number, id })),
          (written.followUp ?? []).map(({ id }) => ({ number: undefined, id })),
        );
      }
    });

    it('has every limit in the milliseconds that procedure.yaml says, wherever it stands', () => {
      for (const plan of plans) {
        const stands = [...plan.steps, ...plan.followUp].flatMap(({ id, limits }) =>
          limits.map(({ id: limit, ms, countInMs, timed }) => ({ id, limit, ms, countInMs, timed })),
        );
        const expected = [...written.steps, ...(written.followUp ?? [])].flatMap(({ id, limits = [], passiveLimits = [] }) =>
          [...limits, ...passiveLimits].map((limit) => {
            const { duration, countIn } = written.limits[limit]!;
            return {
              id,
              limit,
              ms: parseDuration(duration),
              countInMs: countIn ? parseDuration(countIn) : 0,
              timed: limits.includes(limit),
            };
          }),
        );
        assert.deepEqual(stands, expected);
        for (const [id, limit] of Object.entries(plan.limits)) assert.equal(limit.ms, parseDuration(written.limits[id]!.duration), id);
      }
    });

    it('has the counts and spans that procedure.yaml says', () => {
      const counts = Object.fromEntries(Object.entries(written.counts).map(([id, { value }]) => [id, value]));
      const spans = Object.fromEntries(
        Object.entries(written.spans ?? {}).map(([id, { from, to }]) => [id, { fromMs: parseDuration(from), toMs: parseDuration(to) }]),
      );
      for (const plan of plans) assert.deepEqual([plan.counts, plan.spans], [counts, spans]);
    });

    it('holds no tag that a reader would see', () => {
      for (const text of plans.flatMap(stringsOf)) assert.doesNotMatch(text, /<\/?[A-Z]/);
    });

    it('names only sources that there are, and has a evidence for every claim', () => {
      const known = catalog.sources.map(({ id }) => id);
      for (const plan of plans) {
        const all = evidenceIn(plan);
        assert.ok(all.length >= plan.steps.length * 2);
        for (const { sources, confidence } of all) {
          assert.deepEqual(
            sources.filter((id) => !known.includes(id)),
            [],
          );
          assert.ok(confidence === 'own' || sources.length > 0, JSON.stringify({ sources, confidence }));
        }
      }
    });

    it('is plain JSON: it says the same after it was sent', () => {
      for (const plan of plans) assert.deepEqual(JSON.parse(JSON.stringify(plan)), withoutUndefined(plan));
    });

    it('sends readers only to answers that there are', () => {
      const known = catalog.answers.map(({ id }) => id);
      for (const plan of plans) {
        const links = [
          ...plan.troubleshooting.map(({ answer }) => answer),
          ...plan.applicability.flatMap(({ link }) => link?.answer ?? []),
          ...[...plan.steps, ...plan.followUp].flatMap(({ ifNot }) => ifNot?.answer ?? []),
          ...stringsOf(plan).flatMap((text) => [...text.matchAll(/\]\(\/faq\/([^/]+)\//g)].map(([, slug]) => slug!)),
        ];
        assert.deepEqual(
          links.filter((id) => !known.includes(id)),
          [],
        );
      }
    });
  });
}

function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [key, withoutUndefined(item)]),
  );
}

describe('a plan', () => {
  it('is worded for its car: its keys, what they answer, and its lids', () => {
    for (const { catalog, plans } of contents) {
      for (const { model, keys, steps, openings } of plans) {
        const { facts } = catalog.models.find(({ id }) => id === model.id)!;
        const kinds = keys.map(({ kind }) => kind);
        assert.deepEqual(
          kinds,
          (facts.keys ?? catalog.keys.map(({ id }) => ({ kind: id }))).map(({ kind }) => kind),
          model.id,
        );
        for (const { id, keyAnswers } of steps) {
          const written = Object.keys(catalog.steps[id]?.keyAnswers ?? {});
          assert.deepEqual(keyAnswers.map(({ kind }) => kind).toSorted(), kinds.filter((kind) => written.includes(kind)).toSorted(), id);
        }
        const lids = facts.openings.map(({ lid, inference }) => ({ name: catalog.site.openings[lid], inferred: inference }));
        assert.deepEqual(
          openings.lids.map(({ name, inferred }) => ({ name, inferred })),
          lids,
        );
      }
    }
  });

  it('lists every kind of key when the model names none', () => {
    const small = contents[1]!.plans;
    assert.deepEqual(
      small.map(({ model, keys }) => [model.id, keys.map(({ kind }) => kind)]),
      [
        ['a1', ['card', 'token']],
        ['b2', ['card']],
      ],
    );
  });

  it('takes a step, its limits and its claims together in one evidence', () => {
    const [, wake, tap] = contents[1]!.plans[0]!.steps;
    assert.deepEqual(
      [wake!.evidence.sources, wake!.wholeEvidence.sources],
      [
        ['handbook', 'forum'],
        ['handbook', 'forum', 'bulletin'],
      ],
    );
    assert.deepEqual([tap!.evidence.sources, tap!.wholeEvidence.sources], [['handbook'], ['handbook', 'forum']]);
  });

  it('of a model that there is not says which there are', () => {
    assert.throws(() => planFor(contents[1]!.catalog, 'c3'), { name: 'RangeError', message: 'No model “c3”; there are a1, b2' });
  });
});

describe('a plan of a model that differs', () => {
  const { raw } = smallAfter((copy) =>
    copy
      .replace('models/b2.yaml', 'built:', 'limits: { tap: { duration: 25s, sources: [forum] } }\nbuilt:')
      .replace('procedure.yaml', 'id: wake, limits', 'id: wake, when: { keys: [token] }, limits')
      .replace('procedure.yaml', 'id: both-cards,', 'id: both-cards, when: { models: [b2] },')
      .replace('en/procedure/answer.mdx', 'Watch the lamp.', 'Watch the lamp, <Limit of="tap" /> from <Step of="tap" /> on.'),
  );
  const catalog = joinCatalog(raw, 'en', messagesFor('en'));
  const [a1, b2] = [planFor(catalog, 'a1'), planFor(catalog, 'b2')];

  it('has the limits of its model with their sources, in its steps and in its words', () => {
    assert.deepEqual(
      [a1, b2].map(({ limits }) => limits['tap']!.ms),
      [20_000, 25_000],
    );
    assert.deepEqual(
      [a1, b2].map(({ limits }) => limits['tap']!.evidence.sources),
      [['handbook'], ['forum']],
    );
    assert.deepEqual(
      [a1, b2].map(({ steps }) => steps.at(-1)!.action),
      [`Watch the lamp, 20${nbsp}s from step${nbsp}3 on.`, `Watch the lamp, 25${nbsp}s from step${nbsp}2 on.`],
    );
    assert.deepEqual(timingFactsOf(b2).limits, timingFactsOfProcedure(catalog.models.find(({ id }) => id === 'b2')!.procedure).limits);
  });

  it('lacks what others alone have, and its steps are numbered without a gap', () => {
    const numbered = ({ steps }: Plan) => steps.map(({ number, id }) => `${number} ${id}`);
    assert.deepEqual([a1, b2].map(numbered), [
      ['1 doors', '2 wake', '3 tap', '4 answer'],
      ['1 doors', '2 tap', '3 answer'],
    ]);
    assert.deepEqual(
      [a1, b2].map(({ prerequisites }) => prerequisites.length),
      [0, 1],
    );
    assert.deepEqual(
      [a1, b2].map(({ limits }) => Object.keys(limits).toSorted()),
      [
        ['learn', 'tap', 'wake'],
        ['learn', 'tap'],
      ],
    );
  });
});
