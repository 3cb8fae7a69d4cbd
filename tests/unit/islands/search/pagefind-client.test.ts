import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filterPages, type FullTextPage } from '../../../../src/islands/search/pagefind-client.ts';

/** Results in the order in which an index gives them, and which of them were read. */
function found(count: number) {
  const read: number[] = [];
  const results = Array.from({ length: count }, (_, index) => ({
    data: () => {
      read.push(index);
      return Promise.resolve({ url: `/${index}/`, meta: { title: `Page ${index}` }, content: `text ${index}` });
    },
  }));
  return { results, read };
}

const addresses = (pages: readonly FullTextPage[]) => pages.map(({ address }) => address);

describe('the pages that the full text adds', () => {
  it('are the first that are wanted, however many before them are not', async () => {
    const { results } = found(30);
    const isWanted = ({ address }: FullTextPage) => Number(address.slice(1, -1)) >= 12;
    assert.deepEqual(addresses(await filterPages(results, { matches: isWanted, maxPages: 3 })), ['/12/', '/13/', '/14/']);
  });

  it('are all that there are, when these are fewer', async () => {
    const { results } = found(2);
    assert.deepEqual(addresses(await filterPages(results, { matches: () => true, maxPages: 8 })), ['/0/', '/1/']);
  });

  it('are none when none is asked for, and then none is read', async () => {
    for (const most of [0, -1]) {
      const { results, read } = found(5);
      assert.deepEqual([await filterPages(results, { matches: () => true, maxPages: most }), read], [[], []]);
    }
  });

  it('cost no more files than it takes to find them, nor a whole site when none is wanted', async () => {
    const enough = found(1000);
    await filterPages(enough.results, { matches: () => true, maxPages: 3 });
    const none = found(1000);
    await filterPages(none.results, { matches: () => false, maxPages: 3 });
    assert.ok(enough.read.length < 10, `${enough.read.length} read`);
    assert.ok(none.read.length < 50, `${none.read.length} read`);
  });

  it('go by their address where they have no title', async () => {
    const page = { data: () => Promise.resolve({ url: '/a/', meta: {}, content: '' }) };
    assert.deepEqual(await filterPages([page], { matches: () => true, maxPages: 1 }), [
      { title: '/a/', address: '/a/', summary: '', text: '' },
    ]);
  });
});
