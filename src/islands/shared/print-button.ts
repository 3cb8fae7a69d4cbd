export class PrintButton extends HTMLElement {
  connectedCallback(): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = this.dataset['name'] ?? '';
    button.onclick = () => print();
    this.replaceChildren(button);
  }
}
