import { GuidedRun } from './guided-run.ts';

customElements.define('guided-run', GuidedRun);
