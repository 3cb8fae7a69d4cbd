/** Makes its button, which prints the page on a tap. */
export class PrintButton extends HTMLElement {
  connectedCallback(): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = this.dataset['name'] ?? '';
    button.onclick = () => print();
    this.replaceChildren(button);
  }
}
