import { paceFor } from '../../domain/pace.ts';
import { runAfter, type RunAction } from '../../domain/run.ts';
import { isRunning, runFor, undoMsLeft, type Run } from '../../domain/run-state.ts';
import { restore, store } from '../../domain/run-store.ts';
import { viewOf } from '../../domain/run-view.ts';
import type { GuideData } from '../../domain/guide-data.ts';
import type { GuideWords } from '../../words/guide-words.ts';
import { showChoices, showNames } from './choices.ts';
import { plant } from '../plant.ts';
import { scoped } from '../scope.ts';
import { askTicks, showConfirm } from './confirm.ts';
import { LiveRegion } from './live-region.ts';
import { moment } from './moment.ts';
import { perform, type Stage } from './performer.ts';
import { readPreferences, writePreferences, type Preferences } from './preferences.ts';
import { claimRun, RunStorage } from './run-storage.ts';
import { arrive, nextName, showRun } from './screen.ts';
import { depthOf, ScreenHistory } from './screen-history.ts';
import { Tones } from './tones.ts';
import { keepUnderWay } from './under-way-storage.ts';
import { underWayOf } from './under-way-of.ts';
import { ScreenWake } from './wake-lock.ts';

/** Milliseconds between two looks at the run; tones are handed over well ahead of their time. */
const lookMs = 200;

/** Leads a person through the procedure: asks the run what is due, does it, and writes it into the HTML. */
export class GuidedRun extends HTMLElement {
  #run!: Run;
  #data!: GuideData<GuideWords>;
  #stage!: Stage;
  #storage!: RunStorage;
  #history!: ScreenHistory;
  #takeOver!: () => void;
  #preferences: Preferences = readPreferences();
  #mine = true;
  #timer = 0;
  #frame = 0;
  #connection = new AbortController();

  connectedCallback(): void {
    plant(this);
    this.#data = JSON.parse(this.querySelector('script[type="application/json"]')!.textContent) as GuideData<GuideWords>;
    const { facts, plan, words, language } = this.#data;
    const { schedule } = paceFor(facts);
    if (!schedule) return;
    this.#connection = new AbortController();
    // Whatever the revision, as one browser keeps one run of a model.
    const name = scoped(`run:${plan.replace(/-\d+$/, '')}`);
    this.#storage = new RunStorage(name);
    this.#stage = {
      tones: new Tones(() => this.#showSound()),
      wake: new ScreenWake((state) => this.#write('[data-wake]', state ? words.wake[state] : '')),
      words,
      language,
      live: new LiveRegion(this.querySelector<HTMLElement>('[data-live]')!),
      cues: new LiveRegion(this.querySelector<HTMLElement>('[data-live-cue]')!),
      nextName: () => nextName(this.#run, viewOf(this.#run, moment())),
      preferences: () => this.#preferences,
      save: () => this.#save(),
    };
    this.#run = withKeysOf(location.search, this.#earlier(runFor(schedule, plan, moment())));
    this.#history = new ScreenHistory(this.#run.phase, (depth) => this.#back(depth), this.#connection.signal);
    this.#listen();
    this.#showChoices();
    this.#render();
    // What a look shows depends on the clock alone, never on how often there is one.
    this.#timer = window.setInterval(() => this.#isLive && this.#send({ type: 'tick' }), lookMs);
    this.#takeOver = claimRun(name, (mine) => this.#claimed(mine), this.#connection.signal);
  }

  disconnectedCallback(): void {
    this.#connection.abort();
    clearInterval(this.#timer);
    cancelAnimationFrame(this.#frame);
    void this.#stage.wake.release();
  }

  /** The run that was kept before a reload, or the given one. */
  #earlier(fresh: Run): Run {
    const { words } = this.#data;
    const text = this.#storage.read();
    if (!this.#storage.write(text ?? store(fresh))) this.#write('[data-notice]', words.notSaved);
    if (text === undefined) return fresh;
    const { run, revised } = restore(text, fresh.schedule, fresh.plan, moment());
    if (!run || revised) this.#write('[data-notice]', revised ? words.revised : words.dropped);
    return run ?? fresh;
  }

  #listen(): void {
    const { signal } = this.#connection;
    this.addEventListener('click', ({ target }) => this.#tap(target as Element), { signal });
    this.addEventListener('change', ({ target }) => this.#choose(target as HTMLInputElement), { signal });
    this.addEventListener('input', ({ target }) => this.#choose(target as HTMLInputElement), { signal });
    // A key that is held repeats, and the next screen has another button in its place.
    const isHeld = (event: KeyboardEvent) => event.repeat && (event.target as Element).matches('button') && event.preventDefault();
    this.addEventListener('keydown', isHeld, { signal });
    const shown = () => document.visibilityState === 'visible' && this.#send({ type: 'resume' });
    document.addEventListener('visibilitychange', shown, { signal });
    addEventListener('pageshow', shown, { signal });
    // Many browsers name their voices only some time after they were asked for them.
    globalThis.speechSynthesis?.addEventListener?.('voiceschanged', () => this.#showChoices(), { signal });
    this.#storage.onWrite((text) => this.#watch(text), signal);
  }

  #tap(target: Element): void {
    const action = target.closest<HTMLElement>('[data-do]')?.dataset['do'];
    switch (action) {
      case 'mute':
        if (this.#preferences.sound && !this.#stage.tones.audible) return void this.#wakeSound();
        return this.#prefer({ sound: !this.#preferences.sound });
      case 'confirm-ready':
        return askTicks(this, this.#run, this.#data.words) ? this.#send({ type: action }) : undefined;
      case 'change':
        return this.#goBack(0);
      case 'stay':
        this.#askToLeave(false);
        return this.#history.show(this.#run.phase);
      case 'lead-here':
        return this.#takeOver();
      case 'heard':
      case 'not-heard':
        return this.#send({ type: 'sound-heard', heard: action === 'heard' });
      case 'sound-test':
      case 'start':
        return void this.#wakeSound().then(() => this.#send({ type: action }));
      case undefined:
        return;
      default:
        return this.#send({ type: action } as RunAction);
    }
  }

  /** Sound may begin only in a tap; where it is blocked, the page says so. */
  async #wakeSound(): Promise<void> {
    const { tones } = this.#stage;
    await tones.wake();
    this.querySelector('[data-audio-off]')?.toggleAttribute('hidden', tones.audible);
    this.#showSound();
  }

  #choose({ name, value, checked, type }: HTMLInputElement): void {
    // From now on a newer copy of the page would take something away.
    this.dataset['touched'] = '';
    if (name === 'keys' && checked) this.#send({ type: 'set-keys', count: Number(value) });
    else if (name === 'mode' && checked) this.#send({ type: 'set-mode', mode: value as Run['mode'] });
    else if (name.startsWith('name-')) this.#send({ type: 'name-key', key: Number(name.slice(5)) - 1, name: value });
    else if (name === 'voice' && checked) this.#prefer({ voice: value as Preferences['voice'] });
    else if (name !== '' && type === 'checkbox') this.#prefer({ [name]: checked });
    showConfirm(this, this.#run, this.#data.words);
  }

  #prefer(change: Partial<Preferences>): void {
    this.#preferences = { ...this.#preferences, ...change };
    writePreferences(this.#preferences);
    if (!this.#preferences.sound) this.#stage.tones.hush();
    this.#showChoices();
  }

  #send(action: RunAction): void {
    if (!this.#mine && action.type !== 'tick') return;
    const before = this.#run.phase;
    const [after, effects] = runAfter(this.#run, { ...action, now: moment() });
    this.#run = after;
    if (this.#mine) for (const effect of effects) perform(effect, this.#stage);
    this.#render();
    if (action.type === 'resume' || after.phase !== before) this.#keepReady(before);
    if (after.phase !== before) this.#arrive();
  }

  #arrive(): void {
    if (!isRunning(this.#run)) this.#askToLeave(false);
    this.#history.show(this.#run.phase);
    arrive(this);
  }

  /** Back before the start leads a screen back; in a run it asks once; from its end it leaves. */
  #back(depth: number): void {
    const { phase } = this.#run;
    if (depth >= depthOf(phase)) return;
    if (depthOf(phase) < depthOf('lead')) return this.#goBack(depth);
    if (!isRunning(this.#run) || !this.#askToLeave(true)) this.#history.leave();
  }

  #goBack(depth: number): void {
    while (this.#mine && depthOf(this.#run.phase) > depth) this.#send({ type: 'back' });
  }

  /** Shows or hides the question whether to leave; false when it stood there already. */
  #askToLeave(asks: boolean): boolean {
    const question = this.querySelector<HTMLElement>('[data-leave]')!;
    const changes = question.hidden === asks;
    question.hidden = !asks;
    return changes;
  }

  /** Asks for the screen before the start, so that the person learns in time whether it stays on, and for sound that was taken away. */
  #keepReady(before: Run['phase']): void {
    const { phase } = this.#run;
    void this.#stage.tones.resume();
    if (this.#mine && phase === 'ready') void this.#stage.wake.request();
    else if (before === 'ready' && !isRunning(this.#run)) void this.#stage.wake.release();
  }

  /** Whether what is shown changes with time. */
  get #isLive(): boolean {
    return isRunning(this.#run) || undoMsLeft(this.#run) > 0;
  }

  /** Shows the run as it is now, and again at each frame for as long as it runs. */
  #render(): void {
    document.documentElement.toggleAttribute('data-running', isRunning(this.#run));
    // What it left is kept from a newer copy of the page as well, until the person leaves.
    if (this.#run.phase !== 'setup') this.dataset['touched'] = '';
    showRun(this, this.#run, viewOf(this.#run, moment()), this.#data);
    cancelAnimationFrame(this.#frame);
    if (this.#isLive) this.#frame = requestAnimationFrame(() => this.#render());
  }

  #showChoices(): void {
    showChoices(this, this.#run, this.#preferences, this.#data);
    showConfirm(this, this.#run, this.#data.words);
    this.#showSound();
  }

  #showSound(): void {
    const sounds = this.#preferences.sound && this.#stage.tones.audible;
    for (const button of this.querySelectorAll('[data-sound]')) button.setAttribute('aria-pressed', String(sounds));
  }

  #save(): void {
    if (!this.#storage.write(store(this.#run))) this.#write('[data-notice]', this.#data.words.notSaved);
    keepUnderWay(underWayOf(this.#run, moment(), location.pathname, this.#data.words));
    showNames(this, this.#run);
  }

  /** One tab leads; any other only watches, until that one is gone or this one takes over. */
  #claimed(mine: boolean): void {
    // What the tab that led did last may not have been told to this one yet.
    if (mine) this.#watch(this.#storage.read() ?? '');
    this.#mine = mine;
    for (const control of this.querySelectorAll<HTMLButtonElement | HTMLInputElement>('button:not([data-do="lead-here"]), input'))
      control.disabled = !mine;
    this.querySelector<HTMLElement>('[data-elsewhere]')!.hidden = mine;
    this.#send({ type: 'resume' });
  }

  #watch(text: string): void {
    if (this.#mine) return;
    const { run } = restore(text, this.#run.schedule, this.#run.plan, moment());
    if (run) this.#run = run;
    this.#render();
  }

  #write(selector: string, text: string): void {
    for (const element of this.querySelectorAll(selector)) element.textContent = text;
  }
}

/** The run with as many keys as the address says, such as `?keys=3`, where nobody has said so yet. */
function withKeysOf(search: string, run: Run): Run {
  const count = Number(new URLSearchParams(search).get('keys') ?? 0);
  return run.names.length > 0 ? run : runAfter(run, { type: 'set-keys', count, now: moment() })[0];
}
