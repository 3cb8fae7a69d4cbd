import { DoItNow } from './do-it-now.ts';

customElements.define('do-it-now', DoItNow);
