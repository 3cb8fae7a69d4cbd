/** Links to the model last opened on this device, if the page links to it by its code. Texts come from data attributes. */
export class YourModel extends HTMLElement {
  connectedCallback(): void {
    const href = new URL(`${readRememberedModel()}/`, location.href).pathname;
    const code = [...document.querySelectorAll('main a')].find((anchor) => anchor.getAttribute('href') === href)?.textContent;
    if (!code) return;
    const { name = '', guide, forget = '', forgets = '' } = this.dataset;
    const paragraph = Object.assign(document.createElement('p'), { className: 'yours' });
    paragraph.append(link(href, withCode(name, code)));
    if (guide) paragraph.append(' ', link(`${href}guide/`, guide));
    paragraph.append(' ', this.#button(forget, withCode(forgets, code), paragraph));
    this.append(paragraph);
    this.dataset['known'] = '';
  }

  #button(text: string, label: string, paragraph: Element): HTMLButtonElement {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: text, ariaLabel: label });
    button.onclick = () => {
      localStorage.removeItem(import.meta.env.REMEMBERED_MODEL);
      paragraph.remove();
      delete this.dataset['known'];
      // Keep the reading position when the focused button disappears.
      this.tabIndex = -1;
      this.focus();
    };
    return button;
  }
}

// Duplicates rememberedModel(): a module shared with other pages would add two requests to each.
function readRememberedModel(): string | null {
  try {
    return localStorage.getItem(import.meta.env.REMEMBERED_MODEL);
  } catch {
    return null;
  }
}

const link = (href: string, textContent: string): HTMLAnchorElement => Object.assign(document.createElement('a'), { href, textContent });

const withCode = (template: string, code: string): string => template.replace('{code}', code);
