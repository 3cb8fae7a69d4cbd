import { GuidedRun } from './guided-run.ts';

// Deferred: parsing and rendering in one task is a long task on slow phones.
setTimeout(() => customElements.define('guided-run', GuidedRun));
