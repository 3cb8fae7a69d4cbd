/** Begins with the model that was opened last on this device, where the page links to it by its code. Its words stand in attributes. */
export class YourModel extends HTMLElement {
  connectedCallback(): void {
    const href = `${import.meta.env.BASE_URL}${remembered()}/`;
    const code = [...document.querySelectorAll('main a')].find((one) => one.getAttribute('href') === href)?.textContent;
    if (!code) return;
    const { name = '', guide, forget = '', forgets = '' } = this.dataset;
    const yours = Object.assign(document.createElement('p'), { className: 'yours' });
    yours.append(link(href, filled(name, code)));
    if (guide) yours.append(' ', link(`${href}guide/`, guide));
    yours.append(' ', this.#button(forget, filled(forgets, code), yours));
    this.append(yours);
    this.dataset['known'] = '';
  }

  #button(text: string, label: string, yours: Element): HTMLButtonElement {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: text, ariaLabel: label });
    button.onclick = () => {
      localStorage.removeItem(import.meta.env.REMEMBERED_MODEL);
      yours.remove();
      delete this.dataset['known'];
      // Where the button was, reading goes on.
      this.tabIndex = -1;
      this.focus();
    };
    return button;
  }
}

// Not rememberedModel(): a module shared with other pages would be two files more to load, here and there.
function remembered(): string | null {
  try {
    return localStorage.getItem(import.meta.env.REMEMBERED_MODEL);
  } catch {
    return null;
  }
}

const link = (href: string, textContent: string): HTMLAnchorElement => Object.assign(document.createElement('a'), { href, textContent });

const filled = (words: string, code: string): string => words.replace('{code}', code);
