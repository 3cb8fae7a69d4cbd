import { paceFor } from '../../domain/run/pace.ts';
import { runAfter, type RunAction } from '../../domain/run/run.ts';
import { isTimeDependent, isRunning, createRun, type Run } from '../../domain/run/run-state.ts';
import { restoreRun, serializeRun } from '../../domain/run/run-store.ts';
import { viewOf } from '../../domain/run/run-view.ts';
import type { GuideData } from '../../domain/run/guide-data.ts';
import type { GuideMessages } from '../../i18n/guide-messages.ts';
import { changeFromInput, lockControls, renderSettings, renderKeyNames, renderSoundToggle } from './settings-form.ts';
import { renderClientOnly } from '../shared/client-only.ts';
import { scopedKey } from '../shared/site-url.ts';
import { validateSetup, renderSetupButton } from './confirm-setup.ts';
import { restoreEarlierRun } from './earlier-run.ts';
import { addEventHandlers } from './event-handlers.ts';
import { readClock } from './read-clock.ts';
import { runEffect, createEffectContext, type EffectContext } from './effect-runner.ts';
import { readPreferences, writePreferences, type Preferences } from './preferences.ts';
import { claimRun, RunStorage } from './run-storage.ts';
import { focusScreen, renderRun } from './render-run.ts';
import { storeActiveRun } from './active-run-storage.ts';
import { activeRunFrom } from './active-run-from.ts';
import { BackNavigation } from './back-navigation.ts';

/** Milliseconds between ticks. Coarse, as tones are scheduled well ahead. */
const tickIntervalMs = 200;

/** Guides the user through the procedure: sends actions to the run, executes its effects and renders its state. */
export class GuidedRun extends HTMLElement {
  #run!: Run;
  #data!: GuideData<GuideMessages>;
  #context!: EffectContext;
  #storage!: RunStorage;
  #backNavigation!: BackNavigation;
  #stealLock!: () => void;
  #preferences: Preferences = readPreferences();
  #isOwner = true;
  #tickInterval = 0;
  #frameRequest = 0;
  #connection = new AbortController();

  connectedCallback(): void {
    renderClientOnly(this);
    this.#data = JSON.parse(this.querySelector('script[type="application/json"]')!.textContent) as GuideData<GuideMessages>;
    const { facts, plan, words } = this.#data;
    const { schedule } = paceFor(facts);
    if (!schedule) return;
    this.#connection = new AbortController();
    // Without the revision: a browser stores one run per model.
    const name = scopedKey(`run:${plan.replace(/-\d+$/, '')}`);
    this.#storage = new RunStorage(name);
    this.#context = {
      ...createEffectContext(this, this.#data, () => this.#renderSound()),
      run: () => this.#run,
      preferences: () => this.#preferences,
      save: () => this.#save(),
    };
    const { run, notice } = restoreEarlierRun(this.#storage, createRun(schedule, plan, readClock()), location.search, words);
    this.#run = run;
    this.#setText('[data-notice]', notice);
    const stepBack = () => this.#isOwner && (this.#dispatch({ type: 'back' }), true);
    this.#backNavigation = new BackNavigation(this, () => this.#run.phase, stepBack, this.#connection.signal);
    const handlers = {
      onClick: (target: Element) => this.#onClick(target),
      onInput: (input: HTMLInputElement) => this.#onInput(input),
      onVisible: () => this.#dispatch({ type: 'resume' }),
      onVoicesChanged: () => this.#renderSettings(),
    };
    addEventHandlers(this, handlers, this.#connection.signal);
    this.#storage.onWrite((text) => this.#mirror(text), this.#connection.signal);
    this.#renderSettings();
    this.#render();
    // State depends on the clock alone, not on the number of ticks.
    this.#tickInterval = window.setInterval(() => isTimeDependent(this.#run) && this.#dispatch({ type: 'tick' }), tickIntervalMs);
    this.#stealLock = claimRun(name, (isOwner) => this.#onOwnership(isOwner), this.#connection.signal);
  }

  disconnectedCallback(): void {
    this.#connection.abort();
    clearInterval(this.#tickInterval);
    cancelAnimationFrame(this.#frameRequest);
    void this.#context.wakeLock.release();
  }

  #onClick(target: Element): void {
    const action = target.closest<HTMLElement>('[data-action]')?.dataset['action'];
    switch (action) {
      case 'mute':
        if (this.#preferences.sound && !this.#context.tones.isAudible) return void this.#unlockAudio();
        return this.#setPreference({ sound: !this.#preferences.sound });
      case 'confirm-ready':
        return validateSetup(this, this.#run, this.#data.words) ? this.#dispatch({ type: action }) : undefined;
      case 'change':
        return this.#backNavigation.stepBackTo(0);
      case 'stay':
        return this.#backNavigation.cancelLeave();
      case 'lead-here':
        return this.#stealLock();
      case 'heard':
      case 'not-heard':
        return this.#dispatch({ type: 'sound-heard', heard: action === 'heard' });
      case 'sound-test':
      case 'start':
        return void this.#unlockAudio().then(() => this.#dispatch({ type: action }));
      case undefined:
        return;
      default:
        return this.#dispatch({ type: action } as RunAction);
    }
  }

  /** Unlocks audio, which browsers allow only in a user gesture; the page shows when it stays blocked. */
  async #unlockAudio(): Promise<void> {
    const { tones } = this.#context;
    await tones.unlock();
    this.querySelector('[data-audio-off]')?.toggleAttribute('hidden', tones.isAudible);
    this.#renderSound();
  }

  #onInput(input: HTMLInputElement): void {
    // From now on a reload would discard input.
    this.dataset['touched'] = '';
    const { action, preference } = changeFromInput(input);
    if (action) this.#dispatch(action);
    if (preference) this.#setPreference(preference);
    renderSetupButton(this, this.#run, this.#data.words);
  }

  #setPreference(change: Partial<Preferences>): void {
    this.#preferences = { ...this.#preferences, ...change };
    writePreferences(this.#preferences);
    if (!this.#preferences.sound) this.#context.tones.cancelScheduled();
    this.#renderSettings();
  }

  #dispatch(action: RunAction): void {
    if (!this.#isOwner && action.type !== 'tick') return;
    const previousPhase = this.#run.phase;
    const [next, effects] = runAfter(this.#run, { ...action, now: readClock() });
    this.#run = next;
    if (this.#isOwner) for (const effect of effects) runEffect(effect, this.#context);
    this.#render();
    if (action.type === 'resume' || next.phase !== previousPhase) this.#updateDevice(previousPhase);
    if (next.phase === previousPhase) return;
    this.#backNavigation.onScreenChange();
    focusScreen(this);
  }

  /** Requests the wake lock on the ready screen, so that a refusal shows before the start, and resumes interrupted audio. */
  #updateDevice(previousPhase: Run['phase']): void {
    const { phase } = this.#run;
    void this.#context.tones.resume();
    if (this.#isOwner && phase === 'ready') void this.#context.wakeLock.request();
    else if (previousPhase === 'ready' && !isRunning(this.#run)) void this.#context.wakeLock.release();
  }

  /** Renders the current state, and again on each frame while the run is live. */
  #render(): void {
    document.documentElement.toggleAttribute('data-running', isRunning(this.#run));
    // Its result must survive updates as well, until the user leaves.
    if (this.#run.phase !== 'setup') this.dataset['touched'] = '';
    renderRun(this, this.#run, viewOf(this.#run, readClock()), this.#data);
    cancelAnimationFrame(this.#frameRequest);
    if (isTimeDependent(this.#run)) this.#frameRequest = requestAnimationFrame(() => this.#render());
  }

  #renderSettings(): void {
    renderSettings(this, this.#run, this.#preferences, this.#data);
    renderSetupButton(this, this.#run, this.#data.words);
    this.#renderSound();
  }

  #renderSound(): void {
    renderSoundToggle(this, this.#preferences.sound && this.#context.tones.isAudible);
  }

  #save(): void {
    if (!this.#storage.write(serializeRun(this.#run))) this.#setText('[data-notice]', this.#data.words.notSaved);
    storeActiveRun(activeRunFrom(this.#run, readClock(), location.pathname, this.#data));
    renderKeyNames(this, this.#run);
  }

  /** Only the owner tab drives the run; any other mirrors it until the owner closes or this tab takes over. */
  #onOwnership(isOwner: boolean): void {
    // The storage event for the previous owner’s last write may not have arrived yet.
    if (isOwner) this.#mirror(this.#storage.read() ?? '');
    this.#isOwner = isOwner;
    lockControls(this, !isOwner);
    this.#dispatch({ type: 'resume' });
  }

  #mirror(text: string): void {
    if (this.#isOwner) return;
    const { run } = restoreRun(text, this.#run.schedule, this.#run.plan, readClock());
    if (run) this.#run = run;
    this.#render();
  }

  #setText(selector: string, text: string): void {
    for (const element of this.querySelectorAll(selector)) element.textContent = text;
  }
}
