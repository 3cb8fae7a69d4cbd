import type { Tone } from '../../domain/run/pace-layout.ts';

/** The notes of each tone: pitch in hertz, length in milliseconds. They differ in number, height and length, not in pitch alone. */
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

const gapMs = 60;

/** Milliseconds after which sound that was asked for counts as refused. */
const resumeTimeoutMs = 300;

/** Sounds tones at given times by the audio clock. */
export class Tones {
  #context: AudioContext | undefined;
  #sounding = new Set<OscillatorNode>();
  readonly #changed: () => void;

  /** Calls back whenever the device gives sound or takes it away, as for a call. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Whether there is sound now; none before the first tap. */
  get isAudible(): boolean {
    return this.#context?.state === 'running';
  }

  /** Has to be called in a tap, or the browser keeps silent. */
  async unlock(): Promise<void> {
    if (!this.#context) {
      this.#context = new AudioContext();
      this.#context.addEventListener('statechange', this.#changed);
    }
    await this.resume();
  }

  /** Asks for sound that was taken away. */
  async resume(): Promise<void> {
    if (!this.#context || this.isAudible) return;
    await Promise.race([this.#context.resume(), new Promise((done) => setTimeout(done, resumeTimeoutMs))]).catch(() => undefined);
  }

  /** Sounds a tone in so many milliseconds. */
  play(tone: Tone, inMs: number): void {
    const context = this.#context;
    if (!context) return;
    // Too late for this tone: the clock of the context stood still.
    if (!this.isAudible) return void this.resume();
    let at = context.currentTime + inMs / 1000;
    for (const [hertz, ms] of notes[tone]) {
      this.#note(context, hertz, at, ms / 1000);
      at += (ms + gapMs) / 1000;
    }
  }

  /** Takes back what has not begun. */
  cancelScheduled(): void {
    for (const oscillator of this.#sounding) oscillator.stop();
    this.#sounding.clear();
  }

  #note(context: AudioContext, hertz: number, at: number, seconds: number): void {
    const oscillator = context.createOscillator();
    const gain = context.createGain();
    oscillator.frequency.value = hertz;
    // A short rise and fall, or it clicks.
    gain.gain.setValueAtTime(0, at);
    gain.gain.linearRampToValueAtTime(0.5, at + 0.01);
    gain.gain.setValueAtTime(0.5, at + seconds - 0.02);
    gain.gain.linearRampToValueAtTime(0, at + seconds);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(at);
    oscillator.stop(at + seconds);
    this.#sounding.add(oscillator);
    oscillator.onended = () => this.#sounding.delete(oscillator);
  }
}
