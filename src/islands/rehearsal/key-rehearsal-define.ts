import { KeyRehearsal } from './key-rehearsal.ts';

customElements.define('key-rehearsal', KeyRehearsal);
