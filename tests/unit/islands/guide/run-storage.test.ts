import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimRun } from '../../../../src/islands/guide/run-storage.ts';

let runs = 0;

/** Tabs that claim one run, each with what it was told, and a way to close it. */
function tabs() {
  const name = `run:${(runs += 1)}`;
  return () => {
    const told: boolean[] = [];
    const closing = new AbortController();
    const takeOver = claimRun(name, (mine) => void told.push(mine), closing.signal);
    return { told, takeOver, close: () => closing.abort() };
  };
}

/** Until all that is asked of the locks now is done: they are asked in order, and this asks last. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await navigator.locks.request('settled', () => undefined);
}

// Node.js has locks from version 24 on.
describe('the run of one name in several tabs', { skip: !('locks' in navigator) }, () => {
  it('belongs to the tab that came first', async () => {
    const open = tabs();
    const [first, second] = [open(), open()];
    await settled();
    assert.deepEqual([first.told, second.told], [[true], [false]]);
    first.close();
    second.close();
  });

  it('goes to the one that waits longest when that tab closes, and on to the next', async () => {
    const open = tabs();
    const [first, second, third] = [open(), open(), open()];
    await settled();
    first.close();
    await settled();
    assert.deepEqual([second.told, third.told], [[false, true], [false]]);
    second.close();
    await settled();
    assert.deepEqual(third.told, [false, true]);
    third.close();
  });

  it('is not waited for by a tab that has closed, and is free when all have', async () => {
    const open = tabs();
    const [first, second] = [open(), open()];
    await settled();
    second.close();
    first.close();
    await settled();
    assert.deepEqual(second.told, [false]);
    const late = open();
    await settled();
    assert.deepEqual(late.told, [true]);
    late.close();
  });

  it('goes to the tab that takes it over, and back to the other when that one closes', async () => {
    const open = tabs();
    const [first, second] = [open(), open()];
    await settled();
    second.takeOver();
    await settled();
    assert.deepEqual(
      [first.told, second.told],
      [
        [true, false],
        [false, true],
      ],
    );
    second.close();
    await settled();
    assert.deepEqual(
      [first.told, second.told],
      [
        [true, false, true],
        [false, true],
      ],
    );
    first.close();
  });

  it('can be taken over to and fro', async () => {
    const open = tabs();
    const [first, second] = [open(), open()];
    await settled();
    second.takeOver();
    await settled();
    first.takeOver();
    await settled();
    assert.deepEqual([first.told.at(-1), second.told.at(-1)], [true, false]);
    first.close();
    second.close();
    await settled();
  });

  it('is not kept by a tab that closes at once', async () => {
    const open = tabs();
    const first = open();
    first.close();
    await settled();
    const second = open();
    await settled();
    assert.deepEqual(second.told, [true]);
    second.close();
  });
});
