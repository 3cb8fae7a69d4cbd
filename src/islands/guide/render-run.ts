import { diagnose } from '../../domain/run/diagnosis.ts';
import { countInId } from '../../domain/reserved-acts.ts';
import { isStartWindow, type Run } from '../../domain/run/run-state.ts';
import type { RunView } from '../../domain/run/run-view.ts';
import type { GuideData } from '../../domain/run/guide-data.ts';
import { interpolate } from '../../domain/interpolate.ts';
import type { GuideMessages } from '../../i18n/guide-messages.ts';
import { drawRing } from './progress-ring.ts';
import { formatSeconds, pluralOnPage } from '../shared/page-language.ts';
import { cueText, nextText, shownText } from './cue-text.ts';
import { keyNamesText, stopLossText } from './stop-loss-text.ts';

/** Length in characters above which a cue is set smaller, to leave room for the clock. */
const maxLargeCueLength = 24;

export function renderRun(root: HTMLElement, run: Run, view: RunView, data: GuideData<GuideMessages>): void {
  const { words } = data;
  const visibleScreens = [...root.querySelectorAll<HTMLElement>('[data-screen]')].filter((screen) => {
    screen.hidden = !screen.dataset['screen']!.split(' ').includes(view.phase);
    return !screen.hidden;
  });
  for (const screen of visibleScreens) {
    const write = (part: string, text: string) => writeText(screen, `[data-${part}]`, text);
    screen.dataset['mode'] = run.mode;
    write('key', interpolate(words.key, { n: view.key + 1, of: run.names.length }));
    write('name', run.names[view.key] ?? '');
    showCues(write, run, view, data);
    showWindow(screen, write, run, view, words);
    showLedger(screen, view, words);
    if (view.phase === 'over') showEnd(screen, write, run, view, data);
    write('if-stop', stopLossText(run, view, words));
    write('finished', interpolate(pluralOnPage(words.finishedKeys, run.names.length), { n: run.learned, of: run.names.length }));
    write('ready-title', interpolate(words.readyTitle, { key: keyNamesText(run, [0], words) }));
    write('ready-text', words.readyText[run.mode]);
    write('order', run.names.some(Boolean) ? interpolate(words.order, { names: keyNamesText(run, [...run.names.keys()], words) }) : '');
    write('lost-before', earlierLossText(run, words));
    screen.querySelector('[data-unknown]')?.toggleAttribute('hidden', !view.timeUnknown);
    screen.querySelector('[data-slept]')?.toggleAttribute('hidden', !view.interrupted);
    screen.querySelector('[data-led-again]')?.toggleAttribute('hidden', !view.ledAgain);
    showUndo(screen, view);
  }
}

type Write = (part: string, text: string) => void;

function showCues(write: Write, run: Run, view: RunView, { words, facts }: GuideData<GuideMessages>): void {
  const { cue, previous, next } = view;
  if (run.mode === 'own') {
    const tap = cue && words.taps[cue.id];
    // A further key has to be picked up first.
    const [firstAct] = run.schedule.run.each;
    const isFirstTap = view.key > 0 && !previous;
    const instruction =
      cue && isFirstTap
        ? interpolate(words.both, {
            first: shownText({ id: firstAct!.id, number: undefined }, run, words),
            second: cueText(cue, run, words),
          })
        : (tap?.do ?? '');
    const counts = Object.entries(facts.counts).map(([id, count]): [string, string] => [id, words.numbers[count - 1] ?? String(count)]);
    write('cue', interpolate(instruction, Object.fromEntries(counts)));
    write('tap', tap ? tap.done : '');
    write('previous', '');
    write('next', '');
    return;
  }
  write('cue', cue ? shownText(cue, run, words) : '');
  const isCounted = cue?.id === countInId;
  const doneText = previous && previous.id !== countInId ? interpolate(words.done, { cue: cueText(previous, run, words) }) : '';
  write('previous', isCounted ? words.getReady : ((cue && words.holding[cue.id]) ?? doneText));
  write('next', next ? nextText(next, run, words) : '');
}

function showWindow(screen: HTMLElement, write: Write, run: Run, view: RunView, words: GuideMessages): void {
  const { window } = view;
  screen.toggleAttribute('data-idle', !window);
  screen.querySelector<HTMLElement>('[data-over]')?.toggleAttribute('hidden', !window?.over);
  write('left', window ? String(Math.ceil(window.remainingMs / 1000)) : '');
  write('unit', countdownLabel(run, view, words));
  if (!window) return;
  const ring = screen.querySelector<SVGElement>('.ring');
  if (ring) drawRing(ring, window);
  const level = screen.querySelector<HTMLElement>('[data-level]');
  if (level) level.style.transform = `scaleX(${window.remainingMs / window.limitMs})`;
}

/** What the displayed seconds count down to. */
export function countdownLabel(run: Run, view: RunView, words: GuideMessages): string {
  const { window, phase, key } = view;
  if (!window) return '';
  if (phase !== 'question' && !isStartWindow(run.schedule, window.id))
    return interpolate(words.left, { of: formatSeconds(window.limitMs) });
  const name = nextKeyName(run, view);
  return withName(interpolate(words.begin, { n: phase === 'question' ? key + 2 : key + 1 }), name, words);
}

function showLedger(screen: HTMLElement, { ledger }: RunView, words: GuideMessages): void {
  const list = screen.querySelector('[data-ledger]');
  const drawnLedger = JSON.stringify(ledger);
  if (!list || list.getAttribute('data-drawn') === drawnLedger) return;
  list.setAttribute('data-drawn', drawnLedger);
  list.replaceChildren(
    ...ledger.map(({ name, status }, key) => {
      const item = document.createElement('li');
      item.dataset['status'] = status;
      const label = name || interpolate(words.keyName, { n: key + 1 });
      item.append(span(String(key + 1)), list.hasAttribute('data-boxes') ? checkbox(label) : span(label), span(words.statuses[status]));
      return item;
    }),
  );
}

function showEnd(screen: HTMLElement, write: Write, run: Run, { endReason }: RunView, { words, answers }: GuideData<GuideMessages>): void {
  write('ended', endReason ? interpolate(words.ended[endReason], { name: keyNamesText(run, [run.attempts.at(-1)?.key ?? 0], words) }) : '');
  const { forgotten, uncertain } = run.earlierLosses;
  write('forgotten', forgotten.length > 0 ? interpolate(words.forgotten, { names: keyNamesText(run, forgotten, words) }) : '');
  write('uncertain', uncertain.length > 0 ? interpolate(words.uncertain, { names: keyNamesText(run, uncertain, words) }) : '');
  write('untouched', forgotten.length + uncertain.length === 0 ? words.untouched : '');
  const causes = diagnose(run);
  screen.querySelector('[data-likely]')?.toggleAttribute('hidden', causes.length === 0);
  screen.querySelector('[data-causes]')?.replaceChildren(
    ...causes.map(({ id, tookMs, limitMs }) => {
      const item = document.createElement('li');
      const href = answers[id];
      const name = words.causes[id] ?? '';
      const cause = href ? Object.assign(document.createElement('a'), { href, textContent: name }) : name;
      const isMeasured = tookMs !== undefined && limitMs !== undefined;
      const sentence = isMeasured ? interpolate(words.figures, { took: formatSeconds(tookMs), of: formatSeconds(limitMs) }) : '{cause}';
      const [before = '', after = ''] = sentence.split('{cause}');
      item.append(before, cause, after);
      return item;
    }),
  );
}

/** Keys lost in earlier runs and not yet relearned; '' when none. */
function earlierLossText(run: Run, words: GuideMessages): string {
  const { forgotten, uncertain } = run.earlierLosses;
  const sentences = [
    ...(forgotten.length > 0 ? [interpolate(words.forgotten, { names: keyNamesText(run, forgotten, words) })] : []),
    ...(uncertain.length > 0 ? [interpolate(words.uncertain, { names: keyNamesText(run, uncertain, words) })] : []),
  ];
  return sentences.length > 0 ? [words.lostBefore, ...sentences].join(' ') : '';
}

/** Shows the undo of a Stop until it expires; focus on it then moves to the heading. */
function showUndo(screen: HTMLElement, { undoMs, endReason }: RunView): void {
  const undo = screen.querySelector<HTMLElement>('[data-undo]');
  if (!undo) return;
  const isFocused = undo.contains(document.activeElement);
  if (undoMs > 0 || endReason !== 'stop') undo.hidden = undoMs === 0;
  undo.toggleAttribute('data-expired', undoMs === 0);
  if (undoMs === 0 && isFocused) screen.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
}

function checkbox(text: string): HTMLElement {
  const label = document.createElement('label');
  label.append(Object.assign(document.createElement('input'), { type: 'checkbox' }), text);
  return label;
}

function span(text: string): HTMLElement {
  const element = document.createElement('span');
  element.textContent = text;
  return element;
}

/** Scrolls a new screen to its top and focuses its main control or heading; never the control that ends the run. */
export function focusScreen(root: HTMLElement): void {
  const screen = [...root.querySelectorAll<HTMLElement>('[data-screen]')].find(({ hidden }) => !hidden);
  const target = ['[data-tap]:not([hidden])', 'h2', '[data-cue]', 'input'].flatMap(
    (part) => screen?.querySelector<HTMLElement>(part) ?? [],
  )[0];
  scrollTo(0, 0);
  if (target?.matches('h2') && !target.hasAttribute('tabindex')) target.tabIndex = -1;
  target?.focus({ preventScroll: true });
}

/** A text with the name of the key that it speaks of, if it has one. */
export function withName(text: string, name: string, { named }: GuideMessages): string {
  return name ? interpolate(named, { text, name }) : text;
}

/** Name of the key after a question; '' in other phases, which show the name in the heading. */
export function nextKeyName({ names }: Run, { phase, key }: RunView): string {
  return (phase === 'question' && names[key + 1]) || '';
}

/** Updates text only when it changed, to avoid repeated announcements and layout. */
function writeText(screen: HTMLElement, selector: string, text: string): void {
  for (const element of screen.querySelectorAll<HTMLElement>(selector)) {
    if (element.textContent !== text) element.textContent = text;
    if (element.matches('[data-tap]')) element.hidden = text === '';
    if (element.matches('[data-cue]')) {
      element.toggleAttribute('data-long', text.length > maxLargeCueLength);
      element.toggleAttribute('data-count-in', text.length === 1);
    }
  }
}
