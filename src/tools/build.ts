import { buildWhole } from './whole-build.ts';

await buildWhole();
