import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { createSearch } from '../../src/domain/search/query.ts';
import { tokenize } from '../../src/domain/search/tokens.ts';
import { modelData, searchData } from '../../src/views/search-data.ts';
import { everydayWords } from '../search/everyday-words.ts';
import { falseHits, finderOf, qualityOf } from '../search/search-quality.ts';
import { catalogWithoutQueries, searchWords, setsOf, siteAnswers, siteSearch } from '../search/query-sets.ts';
import { catalogOf, languagesIn, realContent } from '../support/content/content-folders.ts';

for (const language of languagesIn()) {
  const catalog = catalogOf(realContent, language);
  const sets = Object.values(setsOf(catalog));
  // Trained without what equals a query: what is measured has not been learned by heart.
  const { answers, model } = siteAnswers(catalogWithoutQueries(catalog));
  const searchOfUnseen = createSearch(answers, model);
  const { search } = searchOfUnseen;
  const find = finderOf(searchOfUnseen);

  describe(`in ${language}, of the questions of owners, all unknown to the search,`, () => {
    for (const [part, first, three] of [
      ['first', 0.88, 0.94],
      ['hard', 0.72, 0.84],
    ] as const)
      it(`${first * 100} % of those asked in ${part === 'first' ? 'common' : 'other'} words find the answer first, and ${three * 100} % among three`, async () => {
        const quality = await qualityOf(
          find,
          sets.flatMap((set) => set[part]),
        );
        assert.ok(quality.first >= first * quality.asked, quality.missed.join('\n'));
        assert.ok(quality.three >= three * quality.asked, quality.missed.join('\n'));
      });

    it('at most 2 % are turned away', async () => {
      const asked = sets.flatMap(({ first, hard }) => [...first, ...hard]);
      const { turnedAway } = await qualityOf(find, asked);
      assert.ok(turnedAway <= asked.length * 0.02, `${turnedAway} of ${asked.length}`);
    });
  });

  it(`in ${language}, of what the site does not answer, nine tenths are turned away or answered as not sure`, async () => {
    const none = sets.flatMap((set) => set.none);
    const sure = (await falseHits(find, none)).filter((hit) => !hit.includes('→ ?'));
    assert.ok(sure.length <= none.length * 0.1, sure.join('\n'));
  });

  const words = everydayWords[language] ?? [];
  it(
    `in ${language}, an everyday word added to a question that is answered rightly hardly ever turns it away, and seldom changes the first answer`,
    { skip: words.length === 0 && 'no everyday words' },
    () => {
      let [asked, turnedAway, changed] = [0, 0, 0];
      for (const [at, { q, any }] of sets.flatMap(({ first }) => first).entries()) {
        const accepted = any.map((name) => (name.startsWith('/') ? name.slice(1) : `faq/${name}/`));
        const before = search(q).answers[0]?.address;
        if (before === undefined || !accepted.includes(before)) continue;
        // Other words for each question; all have a turn.
        for (let step = 0; step < 5; step++) {
          const after = search(`${words[(at * 5 + step) % words.length]!} ${q}`).answers[0]?.address;
          asked++;
          if (after === undefined) turnedAway++;
          else if (after !== before) changed++;
        }
      }
      assert.ok(turnedAway < asked * 0.015, `${turnedAway} of ${asked} turned away`);
      assert.ok(changed < asked * 0.05, `${changed} of ${asked} changed`);
    },
  );

  it(`in ${language}, what answers first takes at most 10 kB on the way, and what makes it better 40 kB`, () => {
    const bytesOf = (data: unknown) => brotliCompressSync(JSON.stringify(data)).length;
    const words = searchWords(catalog);
    assert.ok(bytesOf(searchData(catalog, words)) <= 10_000);
    assert.ok(bytesOf(modelData(catalog, words.foldings)) <= 40_000);
  });
}

/** Trained with all. */
const searchOfSite = siteSearch();

describe('questions that mean the same find the same:', () => {
  for (const [one, other] of [
    ['key out of sync', 'same key always going out of sync'],
    ['sync didnt work', 'sync didnt seem to work'],
    ['receiver in mirror', 'rear view mirror receiver'],
  ] as const)
    it(`“${one}” and “${other}”`, () => {
      const [first] = searchOfSite.search(one).answers;
      assert.ok(first && searchOfSite.search(other).answers.slice(0, 3).includes(first));
    });
});

describe('the task itself leads to the procedure:', () => {
  for (const [typed, address] of [
    ['resync', ''],
    ['recode', ''],
    ['pairing', ''],
    ['reprogram key', ''],
    ['steps', ''],
    ['key programming 325i 2003', 'e46/'],
    ['325i', 'e46/'],
    ['x5 2004', 'e53/'],
  ] as const)
    it(`“${typed}”`, () => assert.equal(searchOfSite.search(typed).answers[0]?.address, address));
});

it('no way of asking is a question of the owners’ set, or nearly one', () => {
  const catalog = catalogOf();
  const ways = [
    ...catalog.answers.flatMap(({ aliases, asked }) => [...aliases, ...asked]),
    ...catalog.asked.procedure,
    ...catalog.asked.noAnswer,
  ].map((text) => new Set(tokenize(text)));
  const { first, hard } = setsOf(catalog)['owners']!;
  const near = [...first, ...hard].filter(({ q }) => {
    const words = new Set(tokenize(q));
    return ways.some((way) => words.intersection(way).size > 0.75 * words.union(way).size);
  });
  assert.deepEqual(near, []);
});
