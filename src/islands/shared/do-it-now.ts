import { rememberedModel } from './remembered-model.ts';

/** Links to the models. A link to the last opened one replaces the paragraph above them, without layout shift. */
export class DoItNow extends HTMLElement {
  connectedCallback(): void {
    const modelLink = [...this.querySelectorAll('a')].find(({ dataset }) => dataset['model'] === rememberedModel());
    if (!modelLink) return;
    const link = document.createElement('a');
    link.href = modelLink.href;
    const [code = '', name = ''] = [...modelLink.childNodes].map((node) => node.cloneNode(true));
    link.append(...(this.dataset['goOn'] ?? '').split(/\{(code)\}/).map((part) => (part === 'code' ? code : part)), name);
    this.querySelector('p')?.replaceChildren(link);
  }
}
