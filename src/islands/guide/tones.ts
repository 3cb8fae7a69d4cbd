import type { Tone } from '../../domain/run/pace-layout.ts';

/** Notes of each tone. Tones differ in number and length of notes as well as in pitch. */
const notes: Readonly<Record<Tone, readonly (readonly [hertz: number, ms: number])[]>> = {
  start: [[880, 350]],
  beat: [[660, 90]],
  warning: [
    [520, 90],
    [520, 90],
  ],
  end: [
    [700, 140],
    [440, 320],
  ],
};

/** Loudness of every tone, from 0 to 1. */
const loudness = 0.5;

/** Milliseconds between two notes. */
const gapMs = 60;

/** Milliseconds after which a pending `resume()` counts as refused. */
const resumeTimeoutMs = 300;

export class Tones {
  #context: AudioContext | undefined;
  #oscillators = new Set<OscillatorNode>();
  readonly #onChange: () => void;

  /** @param onChange Called when audio starts or is interrupted, as by a phone call. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Whether audio is running; false before the first user gesture. */
  get isAudible(): boolean {
    return this.#context?.state === 'running';
  }

  /** Creates the audio context. Browsers require a user gesture. */
  async unlock(): Promise<void> {
    if (!this.#context) {
      this.#context = new AudioContext();
      this.#context.addEventListener('statechange', this.#onChange);
    }
    await this.resume();
  }

  async resume(): Promise<void> {
    if (!this.#context || this.isAudible) return;
    await Promise.race([this.#context.resume(), new Promise((done) => setTimeout(done, resumeTimeoutMs))]).catch(() => undefined);
  }

  play(tone: Tone, inMs: number): void {
    const context = this.#context;
    if (!context) return;
    // The audio clock is suspended, so this tone would be late.
    if (!this.isAudible) return void this.resume();
    let atSeconds = context.currentTime + inMs / 1000;
    for (const [hertz, ms] of notes[tone]) {
      this.#scheduleNote(context, hertz, atSeconds, ms / 1000);
      atSeconds += (ms + gapMs) / 1000;
    }
  }

  cancelScheduled(): void {
    for (const oscillator of this.#oscillators) oscillator.stop();
    this.#oscillators.clear();
  }

  #scheduleNote(context: AudioContext, hertz: number, atSeconds: number, durationSeconds: number): void {
    const oscillator = context.createOscillator();
    const gain = context.createGain();
    oscillator.frequency.value = hertz;
    // Ramp the gain up and down to avoid clicks.
    gain.gain.setValueAtTime(0, atSeconds);
    gain.gain.linearRampToValueAtTime(loudness, atSeconds + 0.01);
    gain.gain.setValueAtTime(loudness, atSeconds + durationSeconds - 0.02);
    gain.gain.linearRampToValueAtTime(0, atSeconds + durationSeconds);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(atSeconds);
    oscillator.stop(atSeconds + durationSeconds);
    this.#oscillators.add(oscillator);
    oscillator.onended = () => this.#oscillators.delete(oscillator);
  }
}
