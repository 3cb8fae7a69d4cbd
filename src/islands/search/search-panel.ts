import { PanelHistory } from './panel-history.ts';

// Inline styles, as most visits never open the panel.
/** Results do not come to rest behind the bar. */
const panelStyle = 'padding-top:0;scroll-padding-top:4rem;overscroll-behavior:contain';
/** With large text in a narrow window the bar scrolls away, as it would fill the panel. */
const barStyle =
  'position:sticky;top:min(0px,(100vw - 18rem)*99);display:flex;flex-wrap:wrap;align-items:center;gap:0 1rem;min-height:4rem;padding:6px 0;border-bottom:1px solid;background:var(--paper)';
const statusStyle = 'flex:1 8rem';
const buttonStyle = 'min-height:2.75rem;padding:0 1rem;font-size:1rem';

/** The panel below a header’s search field: opens, and closes by button, Back, a tap beside it, or when the focus or the window leaves it. */
export class SearchPanel {
  readonly #element: HTMLElement;
  readonly #panel: HTMLElement;
  readonly #history: PanelHistory;
  /** Whether the current tap began beside the open panel: it closes the panel, and does nothing else. */
  #isTapBeside = false;

  /** @param closeLabel Text of the button that closes it. */
  constructor(element: HTMLElement, panel: HTMLElement, closeLabel: string, signal: AbortSignal) {
    this.#element = element;
    this.#panel = panel;
    const onMove = (isPanelEntry: boolean) => (isPanelEntry && this.#input.value ? this.#show() : this.#hide());
    this.#history = new PanelHistory(() => this.isOpen, onMove, signal);
    this.#addBar(closeLabel, signal);
    this.#closeByTapBeside(signal);
    // Some browsers do not focus a tapped link, so focusout without a relatedTarget must not close the panel.
    const onFocusOut = ({ relatedTarget }: FocusEvent) => !this.#isTapBeside && this.#isBeside(relatedTarget) && this.close();
    element.addEventListener('focusout', onFocusOut, { signal });
    this.#closeOutOfView(signal);
  }

  get isOpen(): boolean {
    return !this.#panel.hidden;
  }

  /** @param keepsEntry Whether Back is to close it; false when there is nothing in it to come back to. */
  open(keepsEntry: boolean): void {
    this.#show();
    if (keepsEntry) this.#history.push();
  }

  close(): void {
    if (!this.isOpen) return;
    this.#panel.hidden = true;
    // Otherwise done once the page’s own entry is reached.
    if (!this.#history.remove()) this.#hide();
  }

  get #input(): HTMLInputElement {
    return this.#element.querySelector('input')!;
  }

  #show(): void {
    this.#panel.hidden = false;
    // What is left of the window below the header.
    this.#panel.style.maxHeight = `calc(100dvh - ${this.#panel.getBoundingClientRect().top + scrollY}px)`;
  }

  /** Hides the panel, and takes its query out of the address. */
  #hide(): void {
    if (this.#panel.contains(document.activeElement)) this.#input.focus();
    this.#panel.hidden = true;
    if (location.search.startsWith('?q=')) history.replaceState(history.state, '', location.pathname + location.hash);
  }

  #isBeside(target: EventTarget | null): boolean {
    return this.isOpen && target instanceof Node && !this.#element.contains(target);
  }

  get #isInView(): boolean {
    const { top, bottom } = this.#panel.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  }

  /** Closes the panel when it is scrolled away. The observer reports late: what counts is where the panel is by then. */
  #closeOutOfView(signal: AbortSignal): void {
    let wasInView = false;
    const observer = new IntersectionObserver(() => {
      if (wasInView && !this.#isInView) this.close();
      wasInView = this.isOpen && this.#isInView;
    });
    observer.observe(this.#panel);
    signal.addEventListener('abort', () => observer.disconnect());
  }

  /** A tap beside the panel must not reach what it hits. A tap that becomes a scroll is none. */
  #closeByTapBeside(signal: AbortSignal): void {
    const options = { signal, capture: true };
    document.addEventListener('pointerdown', ({ target }) => (this.#isTapBeside = this.#isBeside(target) && this.#isInView), options);
    document.addEventListener('pointerup', () => this.#isTapBeside && this.close(), options);
    const stop = (event: Event) => {
      if (!this.#isTapBeside) return;
      this.#isTapBeside = false;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('click', stop, options);
    for (const type of ['pointercancel', 'keydown']) document.addEventListener(type, () => (this.#isTapBeside = false), options);
  }

  /** Puts the status into a bar with a button that closes the panel. */
  #addBar(closeLabel: string, signal: AbortSignal): void {
    const bar = document.createElement('div');
    const button = document.createElement('button');
    const status = this.#panel.querySelector<HTMLElement>('[role=status]')!;
    button.type = 'button';
    button.textContent = closeLabel;
    const onClick = ({ detail }: MouseEvent) => {
      // With a keyboard, the focus goes on from the field. A finger would call up the keyboard.
      if (detail === 0) this.#input.focus();
      else button.blur();
      this.close();
    };
    button.addEventListener('click', onClick, { signal });
    this.#panel.style.cssText = panelStyle;
    bar.style.cssText = barStyle;
    status.style.cssText = statusStyle;
    button.style.cssText = buttonStyle;
    status.before(bar);
    bar.append(status, button);
  }
}
