import { StepTimer } from './step-timer.ts';

customElements.define('step-timer', StepTimer);
