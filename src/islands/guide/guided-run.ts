import { paceFor } from '../../domain/run/pace.ts';
import { runAfter, type RunAction } from '../../domain/run/run.ts';
import { isLive, isRunning, runFor, type Run } from '../../domain/run/run-state.ts';
import { restore, store } from '../../domain/run/run-store.ts';
import { viewOf } from '../../domain/run/run-view.ts';
import type { GuideData } from '../../domain/run/guide-data.ts';
import type { GuideMessages } from '../../i18n/guide-messages.ts';
import { settingOf, lockControls, showSettings, showNames, showSound } from './settings-form.ts';
import { renderClientOnly } from '../shared/client-only.ts';
import { scoped } from '../shared/site-scope.ts';
import { confirmSetup, showConfirm } from './confirm-setup.ts';
import { earlierRun } from './earlier-run.ts';
import { addEventHandlers } from './event-handlers.ts';
import { readClock } from './read-clock.ts';
import { runEffect, effectContextIn, type EffectContext } from './effect-runner.ts';
import { readPreferences, writePreferences, type Preferences } from './preferences.ts';
import { claimRun, RunStorage } from './run-storage.ts';
import { arrive, nextName, showRun } from './render-run.ts';
import { keepActiveRun } from './active-run-storage.ts';
import { activeRunFrom } from './active-run-from.ts';
import { BackNavigation } from './back-navigation.ts';

/** Milliseconds between two looks at the run; tones are handed over well ahead of their time. */
const tickIntervalMs = 200;

/** Leads a person through the procedure: asks the run what is due, does it, and writes it into the HTML. */
export class GuidedRun extends HTMLElement {
  #run!: Run;
  #data!: GuideData<GuideMessages>;
  #context!: EffectContext;
  #storage!: RunStorage;
  #backNavigation!: BackNavigation;
  #takeOver!: () => void;
  #preferences: Preferences = readPreferences();
  #isOwner = true;
  #timer = 0;
  #frame = 0;
  #connection = new AbortController();

  connectedCallback(): void {
    renderClientOnly(this);
    this.#data = JSON.parse(this.querySelector('script[type="application/json"]')!.textContent) as GuideData<GuideMessages>;
    const { facts, plan, words } = this.#data;
    const { schedule } = paceFor(facts);
    if (!schedule) return;
    this.#connection = new AbortController();
    // Whatever the revision, as one browser keeps one run of a model.
    const name = scoped(`run:${plan.replace(/-\d+$/, '')}`);
    this.#storage = new RunStorage(name);
    this.#context = {
      ...effectContextIn(this, this.#data, () => this.#showSound()),
      nextName: () => nextName(this.#run, viewOf(this.#run, readClock())),
      preferences: () => this.#preferences,
      save: () => this.#save(),
    };
    const { run, notice } = earlierRun(this.#storage, runFor(schedule, plan, readClock()), location.search, words);
    this.#run = run;
    this.#write('[data-notice]', notice);
    const stepBack = () => this.#isOwner && (this.#send({ type: 'back' }), true);
    this.#backNavigation = new BackNavigation(this, () => this.#run.phase, stepBack, this.#connection.signal);
    const handlers = {
      tap: (target: Element) => this.#tap(target),
      choose: (input: HTMLInputElement) => this.#choose(input),
      shown: () => this.#send({ type: 'resume' }),
      voices: () => this.#showChoices(),
    };
    addEventHandlers(this, handlers, this.#connection.signal);
    this.#storage.onWrite((text) => this.#watch(text), this.#connection.signal);
    this.#showChoices();
    this.#render();
    // What a look shows depends on the clock alone, never on how often there is one.
    this.#timer = window.setInterval(() => isLive(this.#run) && this.#send({ type: 'tick' }), tickIntervalMs);
    this.#takeOver = claimRun(name, (mine) => this.#claimed(mine), this.#connection.signal);
  }

  disconnectedCallback(): void {
    this.#connection.abort();
    clearInterval(this.#timer);
    cancelAnimationFrame(this.#frame);
    void this.#context.wake.release();
  }

  #tap(target: Element): void {
    const action = target.closest<HTMLElement>('[data-action]')?.dataset['action'];
    switch (action) {
      case 'mute':
        if (this.#preferences.sound && !this.#context.tones.isAudible) return void this.#wakeSound();
        return this.#prefer({ sound: !this.#preferences.sound });
      case 'confirm-ready':
        return confirmSetup(this, this.#run, this.#data.words) ? this.#send({ type: action }) : undefined;
      case 'change':
        return this.#backNavigation.to(0);
      case 'stay':
        return this.#backNavigation.stay();
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
    const { tones } = this.#context;
    await tones.unlock();
    this.querySelector('[data-audio-off]')?.toggleAttribute('hidden', tones.isAudible);
    this.#showSound();
  }

  #choose(input: HTMLInputElement): void {
    // From now on a newer copy of the page would take something away.
    this.dataset['touched'] = '';
    const { action, preference } = settingOf(input);
    if (action) this.#send(action);
    if (preference) this.#prefer(preference);
    showConfirm(this, this.#run, this.#data.words);
  }

  #prefer(change: Partial<Preferences>): void {
    this.#preferences = { ...this.#preferences, ...change };
    writePreferences(this.#preferences);
    if (!this.#preferences.sound) this.#context.tones.cancelScheduled();
    this.#showChoices();
  }

  #send(action: RunAction): void {
    if (!this.#isOwner && action.type !== 'tick') return;
    const before = this.#run.phase;
    const [after, effects] = runAfter(this.#run, { ...action, now: readClock() });
    this.#run = after;
    if (this.#isOwner) for (const effect of effects) runEffect(effect, this.#context);
    this.#render();
    if (action.type === 'resume' || after.phase !== before) this.#keepReady(before);
    if (after.phase === before) return;
    this.#backNavigation.arrive();
    arrive(this);
  }

  /** Asks for the screen before the start, so that the person learns in time whether it stays on, and for sound that was taken away. */
  #keepReady(before: Run['phase']): void {
    const { phase } = this.#run;
    void this.#context.tones.resume();
    if (this.#isOwner && phase === 'ready') void this.#context.wake.request();
    else if (before === 'ready' && !isRunning(this.#run)) void this.#context.wake.release();
  }

  /** Shows the run as it is now, and again at each frame for as long as it runs. */
  #render(): void {
    document.documentElement.toggleAttribute('data-running', isRunning(this.#run));
    // What it left is kept from a newer copy of the page as well, until the person leaves.
    if (this.#run.phase !== 'setup') this.dataset['touched'] = '';
    showRun(this, this.#run, viewOf(this.#run, readClock()), this.#data);
    cancelAnimationFrame(this.#frame);
    if (isLive(this.#run)) this.#frame = requestAnimationFrame(() => this.#render());
  }

  #showChoices(): void {
    showSettings(this, this.#run, this.#preferences, this.#data);
    showConfirm(this, this.#run, this.#data.words);
    this.#showSound();
  }

  #showSound(): void {
    showSound(this, this.#preferences.sound && this.#context.tones.isAudible);
  }

  #save(): void {
    if (!this.#storage.write(store(this.#run))) this.#write('[data-notice]', this.#data.words.notSaved);
    keepActiveRun(activeRunFrom(this.#run, readClock(), location.pathname, this.#data.words));
    showNames(this, this.#run);
  }

  /** One tab leads; any other only watches, until that one is gone or this one takes over. */
  #claimed(mine: boolean): void {
    // What the tab that led did last may not have been told to this one yet.
    if (mine) this.#watch(this.#storage.read() ?? '');
    this.#isOwner = mine;
    lockControls(this, !mine);
    this.#send({ type: 'resume' });
  }

  #watch(text: string): void {
    if (this.#isOwner) return;
    const { run } = restore(text, this.#run.schedule, this.#run.plan, readClock());
    if (run) this.#run = run;
    this.#render();
  }

  #write(selector: string, text: string): void {
    for (const element of this.querySelectorAll(selector)) element.textContent = text;
  }
}
