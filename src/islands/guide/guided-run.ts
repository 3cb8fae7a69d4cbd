import { paceFor } from '../../domain/pace.ts';
import { runAfter, type RunAction } from '../../domain/run.ts';
import { isRunning, runFor, type Run } from '../../domain/run-state.ts';
import { restore, store } from '../../domain/run-store.ts';
import { viewOf } from '../../domain/run-view.ts';
import type { GuideData } from '../../domain/guide-data.ts';
import type { GuideWords } from '../../words/guide-words.ts';
import { showChoices, showNames } from './choices.ts';
import { plant } from '../plant.ts';
import { scoped } from '../scope.ts';
import { LiveRegion } from './live-region.ts';
import { moment } from './moment.ts';
import { perform, type Stage } from './performer.ts';
import { readPreferences, writePreferences, type Preferences } from './preferences.ts';
import { claimRun, RunStorage } from './run-storage.ts';
import { arrive, nextName, showRun } from './screen.ts';
import { Tones } from './tones.ts';
import { ScreenWake } from './wake-lock.ts';

/** Milliseconds between two looks at the run; tones are handed over well ahead of their time. */
const lookMs = 200;

/** Leads a person through the procedure: asks the run what is due, does it, and writes it into the HTML. */
export class GuidedRun extends HTMLElement {
  #run!: Run;
  #data!: GuideData<GuideWords>;
  #stage!: Stage;
  #storage!: RunStorage;
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
    this.#run = this.#earlier(runFor(schedule, plan, moment()));
    this.#listen();
    this.#showChoices();
    this.#render();
    // What a look shows depends on the clock alone, never on how often there is one.
    this.#timer = window.setInterval(() => isRunning(this.#run) && this.#send({ type: 'tick' }), lookMs);
    claimRun(name, (mine) => this.#claimed(mine), this.#connection.signal);
  }

  disconnectedCallback(): void {
    this.#connection.abort();
    clearInterval(this.#timer);
    cancelAnimationFrame(this.#frame);
    void this.#stage.wake.release();
  }

  /** The run that was kept before a reload, or the given one. */
  #earlier(fresh: Run): Run {
    const text = this.#storage.read();
    if (!this.#storage.write(text ?? store(fresh))) this.#write('[data-notice]', this.#data.words.notSaved);
    if (text === undefined) return fresh;
    const { run, dropped } = restore(text, fresh.schedule, fresh.plan, moment());
    if (dropped) this.#write('[data-notice]', this.#data.words.dropped);
    return run ?? fresh;
  }

  #listen(): void {
    const { signal } = this.#connection;
    this.addEventListener('click', ({ target }) => this.#tap(target as Element), { signal });
    this.addEventListener('change', ({ target }) => this.#choose(target as HTMLInputElement), { signal });
    this.addEventListener('input', ({ target }) => this.#choose(target as HTMLInputElement), { signal });
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
    if (name === 'keys' && checked) this.#send({ type: 'set-keys', count: Number(value) });
    else if (name === 'mode' && checked) this.#send({ type: 'set-mode', mode: value as Run['mode'] });
    else if (name.startsWith('name-')) this.#send({ type: 'name-key', key: Number(name.slice(5)) - 1, name: value });
    else if (name === 'voice' && checked) this.#prefer({ voice: value as Preferences['voice'] });
    else if (name !== '' && type === 'checkbox') this.#prefer({ [name]: checked });
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
    if (after.phase !== before) arrive(this);
  }

  /** Asks for the screen before the start, so that the person learns in time whether it stays on, and for sound that was taken away. */
  #keepReady(before: Run['phase']): void {
    const { phase } = this.#run;
    void this.#stage.tones.resume();
    if (this.#mine && phase === 'ready') void this.#stage.wake.request();
    else if (before === 'ready' && !isRunning(this.#run)) void this.#stage.wake.release();
  }

  /** Shows the run as it is now, and again at each frame for as long as it runs. */
  #render(): void {
    const running = isRunning(this.#run);
    document.documentElement.toggleAttribute('data-running', running);
    showRun(this, this.#run, viewOf(this.#run, moment()), this.#data);
    cancelAnimationFrame(this.#frame);
    if (running) this.#frame = requestAnimationFrame(() => this.#render());
  }

  #showChoices(): void {
    showChoices(this, this.#run, this.#preferences, this.#data);
    this.#showSound();
  }

  #showSound(): void {
    const { words, tones } = this.#stage;
    this.#write('[data-sound]', this.#preferences.sound && tones.audible ? words.soundOn : words.soundOff);
  }

  #save(): void {
    if (!this.#storage.write(store(this.#run))) this.#write('[data-notice]', this.#data.words.notSaved);
    showNames(this, this.#run);
  }

  /** One tab leads; any other only watches. */
  #claimed(mine: boolean): void {
    // What the tab that led did last may not have been told to this one yet.
    if (mine) this.#watch(this.#storage.read() ?? '');
    this.#mine = mine;
    for (const control of this.querySelectorAll<HTMLButtonElement | HTMLInputElement>('button, input')) control.disabled = !mine;
    this.#write('[data-elsewhere]', mine ? '' : this.#data.words.elsewhere);
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
