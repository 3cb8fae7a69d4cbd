import { rememberedModel } from './remembered-model.ts';

/** The ways to the models; the one that was opened last takes the place of the words above them, where nothing moves. */
export class DoItNow extends HTMLElement {
  connectedCallback(): void {
    const model = [...this.querySelectorAll('a')].find(({ dataset }) => dataset['model'] === rememberedModel());
    if (!model) return;
    const link = document.createElement('a');
    link.href = model.href;
    const [code = '', name = ''] = [...model.childNodes].map((node) => node.cloneNode(true));
    link.append(...(this.dataset['goOn'] ?? '').split(/\{(code)\}/).map((part) => (part === 'code' ? code : part)), name);
    this.querySelector('p')?.replaceChildren(link);
  }
}
