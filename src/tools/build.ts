import { buildWhole } from './atomic-build.ts';

await buildWhole();
