import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { viewOf } from '../../../../src/domain/run/run-view.ts';
import { createRun, stopUndoMs } from '../../../../src/domain/run/run-state.ts';
import { after, fresh as freshWith, moment, schedule, started, through, ticked } from './fixtures/run-driver.ts';

const statuses = (view: ReturnType<typeof viewOf>) => view.ledger.map(({ status }) => status).join(' ');
const asked = ticked(started(['Red', 'Blue', 'Green']), 0, 19_000);
const second = after(asked, 'yes', 21_000).run;

describe('before the start', () => {
  const fresh = freshWith();
  it('shows no key, and nothing of cues and time', () => {
    assert.deepEqual(viewOf(createRun(schedule, 'e46@1', moment(0)), moment(0)), {
      phase: 'setup',
      mode: 'paced',
      key: 0,
      cue: undefined,
      previous: undefined,
      next: undefined,
      window: undefined,
      losses: { forgotten: [], uncertain: [] },
      lossesIf: undefined,
      ledger: [],
      endReason: null,
      undoMs: 0,
      interrupted: false,
      ledAgain: false,
      timeUnknown: false,
    });
  });
  it('goes through readiness and the sound check', () => {
    let run = fresh;
    const seen = [run.phase];
    for (const doing of ['confirm-ready', { type: 'sound-heard', heard: false }, 'start'] as const)
      seen.push((run = after(run, doing, 10).run).phase);
    assert.deepEqual([seen, run.soundConfirmed], [['setup', 'sound', 'ready', 'lead'], false]);
  });
  it('goes on only with a number of keys, which nobody has chosen for the person', () => {
    assert.equal(after(createRun(schedule, 'e46@1', moment(0)), 'confirm-ready', 0).run.phase, 'setup');
  });
  it('at one’s own pace goes to the start at once, as nothing has to be heard', () => {
    const own = after(fresh, { type: 'set-mode', mode: 'own' }, 0).run;
    assert.equal(after(own, 'confirm-ready', 0).run.phase, 'ready');
    assert.equal(
      through(own, [
        ['confirm-ready', 0],
        ['back', 0],
      ]).phase,
      'setup',
    );
  });
  it('goes a screen back, and no further than the first', () => {
    let run = through(fresh, [
      ['confirm-ready', 0],
      [{ type: 'sound-heard', heard: true }, 0],
    ]);
    const seen = Array.from({ length: 3 }, () => (run = after(run, 'back', 10).run).phase);
    assert.deepEqual(seen, ['sound', 'setup', 'setup']);
  });
  it('skips none of them', () => {
    assert.equal(after(fresh, 'start', 0).run.phase, 'setup');
    assert.equal(after(after(fresh, 'confirm-ready', 0).run, 'start', 0).run.phase, 'sound');
  });
  for (const [count, keys] of [
    [1, 1],
    [4, 4],
    [5, 4],
    [0, 0],
    [-3, 0],
    [Number.NaN, 0],
    [2.7, 2],
  ] as const) {
    it(`takes ${count} keys for ${keys}`, () => {
      assert.equal(after(createRun(schedule, 'e46@1', moment(0)), { type: 'set-keys', count }, 0).run.names.length, keys);
    });
  }
  it('keeps names when keys are added, and cuts long ones', () => {
    const run = through(fresh, [
      [{ type: 'set-keys', count: 2 }, 0],
      [{ type: 'name-key', key: 1, name: 'x'.repeat(50) }, 0],
      [{ type: 'name-key', key: 7, name: 'no' }, 0],
      [{ type: 'set-keys', count: 3 }, 0],
    ]);
    assert.deepEqual(run.names, ['', 'x'.repeat(40), '']);
  });
  it('may change keys and mode until it starts', () => {
    for (const earlier of [[], ['confirm-ready'], ['confirm-ready', { type: 'sound-heard', heard: true }]] as const) {
      const run = through(
        fresh,
        [...earlier, { type: 'set-keys', count: 2 } as const, { type: 'set-mode', mode: 'own' } as const].map(
          (doing) => [doing, 0] as const,
        ),
      );
      assert.deepEqual([run.names.length, run.mode], [2, 'own']);
    }
  });
  it('changes neither keys nor mode once it runs', () => {
    const run = through(asked, [
      [{ type: 'set-keys', count: 1 }, 19_000],
      [{ type: 'name-key', key: 0, name: 'New' }, 19_000],
      [{ type: 'set-mode', mode: 'own' }, 19_000],
    ]);
    assert.deepEqual([run.names, run.mode], [['Red', 'Blue', 'Green'], 'paced']);
  });
  it('sounds every tone in the sound check, and nowhere else', () => {
    const sound = after(fresh, 'confirm-ready', 0).run;
    assert.deepEqual(after(sound, 'sound-test', 0).effects, [
      ['tone', 'start', 0],
      ['tone', 'beat', 700],
      ['tone', 'warning', 1400],
      ['tone', 'end', 2100],
      ['say', 'count-in', 3],
    ]);
    assert.deepEqual(after(fresh, 'sound-test', 0).effects, []);
    assert.deepEqual(after(asked, 'sound-test', 19_000).effects, []);
  });
});

describe('led by cues', () => {
  it('begins with the count-in, its tones a second ahead, awake and written down', () => {
    const ready = through(freshWith(), [
      ['confirm-ready', 0],
      [{ type: 'sound-heard', heard: true }, 0],
    ]);
    assert.deepEqual(after(ready, 'start', 0).effects, [
      ['tone', 'beat', 0],
      ['tone', 'beat', 1000],
      ['say', 'count-in', 3],
      ['vibrate', 'beat'],
      ['wake-lock', 'request'],
      ['save'],
    ]);
  });
  it('says each cue once, at its time, and hands over each tone once', () => {
    let run = started(['Red']);
    const said: string[] = [];
    const tones: number[] = [];
    for (let ms = 100; ms <= 19_000; ms += 100) {
      const { run: next, effects } = after(run, 'tick', ms);
      run = next;
      for (const effect of effects) {
        if (effect[0] === 'say') said.push(`${ms} ${effect[1]} ${effect[2] ?? ''}`.trim());
        if (effect[0] === 'tone') tones.push(ms + effect[2]);
      }
    }
    const { cues } = schedule.segments[0]!;
    assert.deepEqual(
      said,
      cues.slice(1).map(({ id, number, atMs }) => `${atMs} ${id} ${number ?? ''}`.trim()),
    );
    assert.deepEqual(
      tones,
      cues.slice(2, -1).map(({ atMs }) => atMs),
    );
    assert.equal(run.phase, 'question');
  });
  it('asks for nothing between two cues', () => {
    const run = ticked(started(['Red']), 0, 5100, 100);
    const { run: next, effects } = after(run, 'tick', 5200);
    assert.deepEqual([effects, next.attempts === run.attempts], [[], true]);
  });
  it('says only the last of several cues that came due at once, and drops stale tones', () => {
    const { effects } = after(ticked(started(['Red']), 0, 1900), 'tick', 4200);
    assert.deepEqual(effects, [['tone', 'beat', 800], ['say', 'switch-off', undefined], ['vibrate', 'end'], ['save']]);
  });
  for (const [ms, tones] of [
    [
      4099,
      [
        ['tone', 'end', 0],
        ['tone', 'beat', 901],
      ],
    ],
    [4100, [['tone', 'beat', 900]]],
  ] as const) {
    it(`hands over ${tones.length} tones when “off” is ${ms - 4000} ms late`, () => {
      assert.deepEqual(after(ticked(started(['Red']), 0, 1900), 'tick', ms).effects, [
        ...tones,
        ['say', 'switch-off', undefined],
        ['vibrate', 'end'],
        ['save'],
      ]);
    });
  }
  it('ends with “watch”, which has no tone, and hushes', () => {
    assert.deepEqual(after(ticked(started(['Red']), 0, 17_900), 'tick', 18_000).effects, [
      ['say', 'let-go', undefined],
      ['vibrate', 'end'],
      ['save'],
    ]);
    assert.deepEqual(after(ticked(started(['Red']), 0, 18_500), 'tick', 19_000).effects, [
      ['cancel-tones'],
      ['say', 'watch', undefined],
      ['save'],
    ]);
  });
  it('shows after a cue the next act, past the beats of the count-in', () => {
    assert.deepEqual(viewOf(ticked(started(['Red']), 0, 8000), moment(8000)).next, { id: 'hold-unlock', number: undefined });
  });
  it('shows the cue in force between the one before and the one after', () => {
    const view = viewOf(ticked(started(['Red', 'Blue', 'Green']), 0, 15_600), moment(15_600));
    assert.deepEqual(
      [view.previous, view.cue, view.next],
      [
        { id: 'lock', number: 1 },
        { id: 'lock', number: 2 },
        { id: 'lock', number: 3 },
      ],
    );
  });
  it('shows the ring of the presses as fractions', () => {
    const { window } = viewOf(ticked(started(['Red']), 0, 15_600), moment(15_600));
    assert.deepEqual(window, {
      id: 'presses',
      opensMs: 12_000,
      limitMs: 10_000,
      remainingMs: 6400,
      over: false,
      ring: { filled: 0.36, outlined: 0.6, marks: [0.2, 0.35, 0.5] },
    });
  });
  it('shows the ignition’s 5 s until the key is out, then the 30 s to begin', () => {
    const shown = [2999, 4300, 6000, 8000].map((ms) => viewOf(ticked(started(['Red']), 0, ms), moment(ms)).window);
    assert.deepEqual(
      shown.map((window) => window && [window.id, window.remainingMs, window.ring.marks]),
      [undefined, ['ignition', 3700, []], ['ignition', 2000, []], ['begin', 26_000, []]],
    );
  });
  it('shows the same a moment before it is told the time', () => {
    const told = ticked(started(['Red']), 0, 12_100);
    assert.deepEqual(viewOf(told, moment(14_000)), viewOf(after(told, 'tick', 14_000).run, moment(14_000)));
  });
});

describe('the question', () => {
  it('comes with the time for the next key already running since the third LOCK', () => {
    const view = viewOf(asked, moment(21_000));
    assert.deepEqual(
      [view.phase, view.window?.id, view.window?.remainingMs, statuses(view)],
      ['question', 'next-key', 26_000, 'your-answer next waiting'],
    );
    assert.deepEqual([view.previous, view.cue, view.next], [undefined, undefined, undefined]);
  });
  it('is announced at its start, at 10 s, at 5 s and when time is over, never else', () => {
    let run = ticked(started(['Red', 'Blue']), 0, 18_500);
    const announced: string[] = [];
    for (let ms = 18_600; ms < 60_000; ms += 100) {
      const { run: next, effects } = after(run, 'tick', ms);
      run = next;
      announced.push(
        ...effects
          .filter(([kind]) => kind !== 'say' && kind !== 'cancel-tones' && kind !== 'save')
          .map((effect) => `${ms} ${effect.join(' ')}`),
      );
    }
    assert.deepEqual(announced, [
      '19000 announce next-key 28000',
      '37000 announce next-key 10000',
      '37000 tone warning 0',
      '37000 vibrate warning',
      '42000 announce next-key 5000',
      '42000 tone warning 0',
      '42000 vibrate warning',
      '47000 announce next-key 0',
      '47000 tone end 0',
      '47000 vibrate end',
    ]);
  });
  it('has no time for the last key', () => {
    assert.equal(viewOf(ticked(started(['Red']), 0, 19_000), moment(20_000)).window, undefined);
  });
  it('Yes leads to the next key, its time going on', () => {
    const view = viewOf(second, moment(21_000));
    assert.deepEqual(
      [view.phase, view.key, view.cue?.id, view.window?.id, view.window?.remainingMs],
      ['lead', 1, 'pick-up', 'next-key', 26_000],
    );
    assert.equal(statuses(view), 'learned now next');
  });
  for (const [ms, phase] of [
    [35_999, 'lead'],
    [36_000, 'over'],
  ] as const) {
    it(`Yes ${ms - 17_000} ms after the third LOCK leads to ${phase}`, () => {
      const { run } = after(asked, 'yes', ms);
      assert.deepEqual([run.phase, run.learned, run.endReason], [phase, 1, phase === 'over' ? 'late' : null]);
    });
  }
  it('No ends the run; the key that was pressed may not work', () => {
    const { run, effects } = after(asked, 'no', 21_000);
    const view = viewOf(run, moment(21_000));
    assert.deepEqual([view.phase, view.endReason, statuses(view)], ['over', 'no', 'uncertain unchanged unchanged']);
    assert.deepEqual(effects, [['wake-lock', 'release'], ['save']]);
  });
  it('the last Yes finishes, and the screen may sleep', () => {
    const { run, effects } = after(ticked(started(['Red']), 0, 19_000), 'yes', 21_000);
    assert.deepEqual([run.phase, effects], ['finish', [['wake-lock', 'release'], ['save']]]);
    assert.equal(statuses(viewOf(run, moment(21_000))), 'learned');
  });
});

describe('leaving', () => {
  it('names the keys probably forgotten once a key has answered', () => {
    const { run, effects } = after(second, 'stop', 22_000);
    assert.equal(statuses(viewOf(run, moment(22_000))), 'learned probably-forgotten probably-forgotten');
    assert.deepEqual(effects, [['cancel-tones'], ['wake-lock', 'release'], ['save']]);
  });
  for (const [where, run, ms] of [
    ['a cue', second, 22_000],
    ['the question', asked, 21_000],
    [
      'an act at one’s own pace',
      through(started(['Red', 'Blue'], 'own'), [
        ['act', 10_000],
        ['act', 12_000],
        ['act', 14_000],
      ]),
      15_000,
    ],
  ] as const) {
    it(`a Stop at ${where} is taken back in its seconds: the run is where it was, the time gone by`, () => {
      const stopped = after(run, 'stop', ms).run;
      assert.deepEqual([viewOf(stopped, moment(ms)).undoMs, viewOf(stopped, moment(ms + 1000)).undoMs], [stopUndoMs, stopUndoMs - 1000]);
      assert.deepEqual(after(stopped, 'go-on', ms + 100).run, after(run, 'tick', ms + 100).run);
      assert.equal(after(stopped, 'go-on', ms + stopUndoMs).run.phase, 'over');
      assert.equal(viewOf(stopped, moment(ms + stopUndoMs)).undoMs, 0);
    });
  }
  it('a Stop taken back too late for the next cue leads the key again, or asks', () => {
    const beforePress = ticked(started(['Red']), 0, 8500);
    const again = after(after(beforePress, 'stop', 8500).run, 'go-on', 14_400).run;
    assert.deepEqual([again.phase, viewOf(again, moment(14_400)).cue?.id, again.lossesBeforeStop], ['lead', 'pick-up', null]);
  });
  it('No cannot be taken back, as nothing was left open', () => {
    assert.equal(after(after(asked, 'no', 21_000).run, 'go-on', 21_100).run.phase, 'over');
  });
  it('keeps the record of each key: the answer that ended it, and none after a Yes too late', () => {
    const answersOf = (run: typeof second) => run.attempts.map(({ answer, answerMs }) => `${answer} ${answerMs}`);
    assert.deepEqual(answersOf(after(second, 'stop', 22_000).run), ['yes 21000', 'stop 22000']);
    assert.deepEqual(answersOf(after(asked, 'yes', 40_000).run), ['yes 40000']);
  });
  it('starting again is possible after a finish, and forgets that time was unknown', () => {
    const finished = after(ticked(started(['Red']), 0, 19_000), 'yes', 21_000).run;
    const again = after({ ...finished, timeUnknown: true }, 'again', 22_000).run;
    assert.deepEqual([again.phase, again.timeUnknown], ['setup', false]);
  });
  it('goes neither back nor on from where that makes no sense', () => {
    const over = after(second, 'stop', 22_000).run;
    for (const [run, doings] of [
      [
        second,
        [
          'confirm-ready',
          { type: 'sound-heard', heard: false },
          'start',
          'back',
          'act',
          'yes',
          'no',
          'again',
          'go-on',
          'resume',
          'sound-test',
        ],
      ],
      [
        { ...over, lossesBeforeStop: null },
        ['confirm-ready', { type: 'sound-heard', heard: false }, 'start', 'back', 'act', 'yes', 'no', 'stop', 'go-on', 'resume'],
      ],
      [createRun(schedule, '', moment(0)), ['confirm-ready', 'back', 'start', 'act', 'yes', 'no', 'stop', 'again', 'resume']],
    ] as const) {
      for (const doing of doings) {
        const { clock: _, ...rest } = after(run, doing, 22_000).run;
        const { clock: __, ...told } = after(run, 'tick', 22_000).run;
        assert.deepEqual(rest, told);
      }
    }
  });
  it('starting again means every key, and remembers which are probably forgotten until they answer', () => {
    const again = through(second, [
      ['stop', 22_000],
      ['again', 30_000],
    ]);
    assert.deepEqual([again.phase, again.learned, again.attempts, again.endReason], ['setup', 0, [], null]);
    assert.equal(statuses(viewOf(again, moment(30_000))), 'unchanged probably-forgotten probably-forgotten');
    const run = through(again, [
      ['confirm-ready', 30_000],
      [{ type: 'sound-heard', heard: true }, 30_000],
      ['start', 30_000],
    ]);
    assert.deepEqual(viewOf(run, moment(30_000)).losses, { forgotten: [1, 2], uncertain: [] });
    const done = ticked(after(ticked(run, 30_000, 49_000), 'yes', 51_000).run, 51_000, 63_000);
    assert.deepEqual(after(done, 'yes', 65_000).run.earlierLosses, { forgotten: [2], uncertain: [] });
  });
});

describe('at one’s own pace', () => {
  const own = started(['Red', 'Blue'], 'own');
  const tapped = through(own, [
    ['act', 10_000],
    ['act', 12_000],
    ['act', 30_000],
  ]);
  it('counts each window from its tap', () => {
    const taps = [10_000, 12_000, 30_000].map((ms) => ['act', ms] as const);
    const views = [viewOf(own, moment(9000)), ...taps.map((_, index) => viewOf(through(own, taps.slice(0, index + 1)), moment(31_000)))];
    assert.deepEqual(
      views.map(({ cue, window }) => [cue?.id, window?.id, window?.remainingMs]),
      [
        ['position-1', undefined, undefined],
        ['switch-off', 'ignition', 0],
        ['hold-unlock', 'begin', 11_000],
        ['let-go', 'presses', 9000],
      ],
    );
  });
  it('leads nothing, so draws nothing to come', () => {
    assert.deepEqual(viewOf(tapped, moment(31_000)).window, {
      id: 'presses',
      opensMs: 30_000,
      limitMs: 10_000,
      remainingMs: 9000,
      over: false,
      ring: { filled: 0.1, outlined: 0, marks: [] },
    });
  });
  it('counts the next key from UNLOCK, the earliest that the car can have answered', () => {
    const question = after(tapped, 'act', 37_000).run;
    assert.deepEqual([question.phase, viewOf(question, moment(38_000)).window?.remainingMs], ['question', 22_000]);
    const next = after(question, 'yes', 40_000).run;
    const view = viewOf(next, moment(41_000));
    assert.deepEqual([view.phase, view.cue?.id, view.next?.id, view.window?.remainingMs], ['own', 'hold-unlock', 'let-go', 19_000]);
    assert.equal(after(question, 'yes', 60_000).run.endReason, 'late');
  });
  it('announces at Yes how much of the time for the next key is left', () => {
    assert.deepEqual(after(after(tapped, 'act', 37_000).run, 'yes', 40_000).effects, [['announce', 'next-key', 20_000], ['save']]);
  });
  it('has all of the 30 s for its Yes', () => {
    const question = after(tapped, 'act', 37_000).run;
    assert.deepEqual(
      [59_999, 60_000].map((ms) => after(question, 'yes', ms).run.phase),
      ['own', 'over'],
    );
  });
  it('announces a new window at its tap', () => {
    assert.deepEqual(after(own, 'act', 10_000).effects, [['announce', 'ignition', 5000], ['save']]);
  });
  it('does not stop a tap that comes late: the phone cannot see the car', () => {
    const view = viewOf(
      through(own, [
        ['act', 0],
        ['act', 9000],
      ]),
      moment(9000),
    );
    assert.deepEqual([view.phase, view.window?.id], ['own', 'begin']);
  });
  it('taps mean nothing where cues lead', () => {
    assert.deepEqual(after(asked, 'act', 19_000).run.attempts, asked.attempts);
  });
});

describe('time', () => {
  const from = after(started(['Red'], 'own'), 'act', 0).run;
  it('elapsed is the larger of both clocks', () => {
    const left = (mono: number, wall: number) => viewOf(from, moment(mono, wall)).window?.remainingMs;
    assert.deepEqual(
      [left(1000, 1000), left(1000, 3000), left(3000, 1000), left(2000, -3_600_000), left(0, -5)],
      [4000, 2000, 2000, 3000, 5000],
    );
  });
  it('clocks that go no more than a second apart, and together again, are counted once', () => {
    const [early, late] = [1000, -1000].map((apart) => after(from, 'tick', moment(3000, 3000 + apart)).run);
    assert.deepEqual([early!.clock.nowMs, late!.clock.nowMs], [4000, 3000]);
    assert.deepEqual(
      [early, late].map((run) => after(run!, 'tick', 5000).run.clock.nowMs),
      [5000, 5000],
    );
  });
  it('a wall clock set back an hour and then a sleep are both counted right', () => {
    const from = through(started(['Red'], 'own'), [
      ['act', 0],
      ['act', 1000],
    ]);
    const back = after(from, 'tick', moment(5000, -3_595_000)).run;
    assert.equal(viewOf(back, moment(5000, -3_585_000)).window?.remainingMs, 16_000);
  });
  it('a page that slept through cues asks, and says so', () => {
    const run = ticked(started(['Red', 'Blue']), 0, 12_000);
    const { run: woken, effects } = after(run, 'resume', 20_000);
    const view = viewOf(woken, moment(20_000));
    assert.deepEqual([view.phase, view.interrupted, view.window?.remainingMs], ['question', true, 27_000]);
    assert.deepEqual(effects, [['cancel-tones'], ['announce', 'next-key', 27_000], ['wake-lock', 'request'], ['save']]);
  });
  describe('a page that slept before any press of a key', () => {
    it('leads that key again from “key in your hand”, while its window lasts', () => {
      const { run, effects } = after(ticked(started(['Red', 'Blue']), 0, 8000), 'resume', 20_000);
      const view = viewOf(run, moment(20_000));
      assert.deepEqual(
        [view.phase, view.key, view.cue?.id, view.window?.id, view.window?.remainingMs, view.ledAgain, view.interrupted],
        ['lead', 0, 'pick-up', 'begin', 14_000, true, false],
      );
      assert.deepEqual(
        effects.filter(([kind]) => kind === 'say'),
        [['say', 'pick-up', undefined]],
      );
      assert.equal(ticked(run, 20_000, 31_000).phase, 'lead');
      assert.equal(ticked(run, 20_000, 32_000).phase, 'question');
    });
    it('leads it again as often as it sleeps, always by the window that its first “off” opened', () => {
      const once = after(ticked(started(['Red']), 0, 8000), 'resume', 14_500).run;
      const twice = after(ticked(once, 14_500, 16_000), 'resume', 22_000).run;
      assert.deepEqual([twice.phase, viewOf(twice, moment(22_000)).window?.remainingMs], ['lead', 12_000]);
    });
    for (const [what, fromMs] of [
      ['before the key is out of the ignition', 5000],
      ['too long for its window', 8000],
    ] as const) {
      it(`${what}: waits for its start again, and nothing is lost`, () => {
        const { run, effects } = after(ticked(started(['Red', 'Blue']), 0, fromMs), 'resume', 40_000);
        const view = viewOf(run, moment(40_000));
        assert.deepEqual([view.phase, view.ledAgain, view.losses], ['ready', true, { forgotten: [], uncertain: [] }]);
        assert.ok(effects.some(([kind]) => kind === 'cancel-tones'));
        assert.equal(viewOf(after(run, 'start', 41_000).run, moment(41_000)).ledAgain, false);
      });
    }
    it('leads a further key again, by the window that the answer before it opened', () => {
      const { run } = after(ticked(second, 21_000, 22_000), 'resume', 30_000);
      const view = viewOf(run, moment(30_000));
      assert.deepEqual([view.phase, view.key, view.cue?.id, view.window?.remainingMs], ['lead', 1, 'pick-up', 17_000]);
    });
    it('too long for a further key: the run has ended, and says which are forgotten', () => {
      const { run } = after(ticked(second, 21_000, 22_000), 'resume', 60_000);
      assert.deepEqual([run.phase, run.endReason, run.earlierLosses.forgotten], ['over', 'slept', [1, 2]]);
    });
  });
  it('a page that slept too short to matter goes on', () => {
    const run = ticked(started(['Red']), 0, 11_500);
    const { run: woken, effects } = after(run, 'tick', 13_900);
    assert.deepEqual([woken.phase, viewOf(woken, moment(13_900)).cue?.id], ['lead', 'hold-unlock']);
    assert.deepEqual(
      effects.filter(([kind]) => kind !== 'save'),
      [
        ['tone', 'beat', 100],
        ['say', 'hold-unlock', undefined],
        ['vibrate', 'start'],
      ],
    );
  });
  for (const [ms, phase] of [
    [5500, 'lead'],
    [5501, 'ready'],
  ] as const) {
    it(`a cue given ${ms - 4000} ms late, of 3000 that its act may come late, leads to ${phase}`, () => {
      assert.equal(after(ticked(started(['Red']), 0, 3900), 'tick', ms).run.phase, phase);
    });
  }
  it('a page hidden for ten minutes knows that it is over', () => {
    const view = viewOf(ticked(started(['Red', 'Blue']), 0, 12_000), moment(605_000));
    assert.deepEqual([view.phase, view.interrupted, view.window?.over], ['question', true, true]);
  });
});
