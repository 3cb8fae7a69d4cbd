import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { confidenceOf, mergeCitations, type Confidence, type Citation } from '../../../../src/domain/catalog/confidence.ts';
import { catalogOf, smallContent } from '../../../support/content/content-folders.ts';

const families = { makers: ["owner's manual", 'BMW training', 'BMW repair text'], founding: 'founding' };
const familyOf = (source: string) => source.replace(/-\d$/, '');
const support = (sources: readonly string[], differs: Partial<Citation> = {}): Citation => ({
  sources,
  inference: false,
  own: false,
  ...differs,
});

const cases: readonly (readonly [name: string, sources: readonly string[], confidence: Confidence])[] = [
  ['two of the maker’s families', ["owner's manual-1", 'BMW training-1'], 'well-supported'],
  ['one of the maker’s and an owner', ['BMW repair text-1', 'owners-1'], 'well-supported'],
  ['the founding document and one of the maker’s', ['founding-1', "owner's manual-1"], 'well-supported'],
  ['one of the maker’s families alone', ['BMW training-1'], 'supported'],
  ['two texts of one of the maker’s families, which copy one another', ['BMW training-1', 'BMW training-2'], 'supported'],
  ['the founding document alone', ['founding-1'], 'supported'],
  ['the founding document with owners and experts', ['founding-1', 'owners-1', 'experts-1'], 'supported'],
  ['owners alone', ['owners-1'], 'reported'],
  ['owners, experts and the press', ['owners-1', 'experts-1', 'press-1'], 'reported'],
  ['nothing', [], 'reported'],
];

describe('a claim that rests on', () => {
  for (const [name, sources, confidence] of cases) {
    it(`${name} is ${confidence}`, () => assert.equal(confidenceOf(support(sources), familyOf, families), confidence));
  }

  it('whatever sources, but only follows from them, is reported', () => {
    for (const [, sources] of cases) assert.equal(confidenceOf(support(sources, { inference: true }), familyOf, families), 'reported');
  });

  it('the site alone is its own advice', () => {
    assert.equal(confidenceOf(support([], { own: true }), familyOf, families), 'own');
    assert.equal(confidenceOf(support([], { own: true, inference: true }), familyOf, families), 'own');
  });
});

it('the order of sources and a source named twice change nothing', () => {
  const sources = fc.array(fc.constantFrom(...cases.flatMap(([, ids]) => ids)));
  fc.assert(
    fc.property(sources, (ids) => {
      const once = confidenceOf(support(ids), familyOf, families);
      assert.equal(confidenceOf(support([...ids, ...ids].reverse()), familyOf, families), once);
    }),
  );
});

describe('claims taken together', () => {
  it('name every source once, in order', () =>
    assert.deepEqual(mergeCitations([support(['a', 'b']), support(['b', 'c', 'a'])]).sources, ['a', 'b', 'c']));

  it('are an inference or own advice only when all of them are', () => {
    const own = support([], { own: true, inference: true });
    assert.deepEqual(mergeCitations([own, own]), { sources: [], inference: true, own: true });
    assert.deepEqual(mergeCitations([own, support(['a'])]), { sources: ['a'], inference: false, own: false });
  });
});

it('the sources of content weigh by the families that they are of', () => {
  const catalog = catalogOf(smallContent);
  const met = (sources: readonly string[], differs?: Partial<Citation>) => catalog.confidence(support(sources, differs));
  assert.equal(met(['handbook', 'bulletin']), 'well-supported');
  assert.equal(met(['handbook', 'forum']), 'well-supported');
  assert.equal(met(['handbook', 'handbook']), 'supported');
  assert.equal(met(['forum']), 'reported');
  assert.equal(met(['handbook', 'bulletin'], { inference: true }), 'reported');
});
