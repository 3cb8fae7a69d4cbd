import { isRunning, type Phase } from '../../domain/run/run-state.ts';
import { depthOf, ScreenHistory } from './screen-history.ts';

/** Browser Back: one screen back before the start, one confirmation before leaving a run in progress, and straight out at its end. */
export class BackNavigation {
  readonly #history: ScreenHistory;
  readonly #confirmation: HTMLElement;
  readonly #phase: () => Phase;
  readonly #stepBack: () => boolean;

  /** @param stepBack Goes one screen back; returns false if it could not. */
  constructor(root: HTMLElement, phase: () => Phase, stepBack: () => boolean, signal: AbortSignal) {
    this.#confirmation = root.querySelector<HTMLElement>('[data-leave]')!;
    this.#phase = phase;
    this.#stepBack = stepBack;
    this.#history = new ScreenHistory(phase(), (depth) => this.#onBack(depth), signal);
  }

  stepBackTo(depth: number): void {
    let couldStep = true;
    while (couldStep && depthOf(this.#phase()) > depth) couldStep = this.#stepBack();
  }

  onScreenChange(): void {
    if (!isRunning({ phase: this.#phase() })) this.#confirmation.hidden = true;
    this.#history.sync(this.#phase());
  }

  cancelLeave(): void {
    this.#confirmation.hidden = true;
    this.#history.sync(this.#phase());
  }

  #onBack(depth: number): void {
    const phase = this.#phase();
    if (depth >= depthOf(phase)) return;
    if (depthOf(phase) < depthOf('lead')) this.stepBackTo(depth);
    else if (isRunning({ phase }) && this.#confirmation.hidden) this.#confirmation.hidden = false;
    else this.#history.leave();
  }
}
