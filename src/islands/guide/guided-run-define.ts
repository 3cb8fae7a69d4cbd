import { GuidedRun } from './guided-run.ts';

// In a task of its own: to read the script and to plant the guide in one would hold a slow phone up.
setTimeout(() => customElements.define('guided-run', GuidedRun));
