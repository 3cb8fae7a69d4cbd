import { isRunning, type Phase } from '../../domain/run/run-state.ts';
import { depthOf, ScreenHistory } from './screen-history.ts';

/** Back before the start leads a screen back; in a run it asks once, and then leaves it under way; from its end it leaves. */
export class BackNavigation {
  readonly #history: ScreenHistory;
  readonly #question: HTMLElement;
  readonly #phase: () => Phase;
  readonly #stepBack: () => boolean;

  /** `stepBack` goes one screen back, and says whether it could. */
  constructor(root: HTMLElement, phase: () => Phase, stepBack: () => boolean, signal: AbortSignal) {
    this.#question = root.querySelector<HTMLElement>('[data-leave]')!;
    this.#phase = phase;
    this.#stepBack = stepBack;
    this.#history = new ScreenHistory(phase(), (depth) => this.#back(depth), signal);
  }

  /** Goes back to a screen, by how far it is from the first. */
  to(depth: number): void {
    let stepped = true;
    while (stepped && depthOf(this.#phase()) > depth) stepped = this.#stepBack();
  }

  /** Keeps the history in step with a new screen. */
  arrive(): void {
    if (!isRunning({ phase: this.#phase() })) this.#question.hidden = true;
    this.#history.show(this.#phase());
  }

  /** Goes on with a run that was asked about. */
  stay(): void {
    this.#question.hidden = true;
    this.#history.show(this.#phase());
  }

  #back(depth: number): void {
    const phase = this.#phase();
    if (depth >= depthOf(phase)) return;
    if (depthOf(phase) < depthOf('lead')) this.to(depth);
    else if (isRunning({ phase }) && this.#question.hidden) this.#question.hidden = false;
    else this.#history.leave();
  }
}
