import { YourModel } from './your-model.ts';

customElements.define('your-model', YourModel);
