/** Shows its button where a script can honour it, and prints the page on a tap. */
export class PrintButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    button.hidden = false;
    button.onclick = () => print();
  }
}
