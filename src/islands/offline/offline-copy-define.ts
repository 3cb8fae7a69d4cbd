import { OfflineCopy } from './offline-copy.ts';

customElements.define('offline-copy', OfflineCopy);
