import { buildAtomically } from './atomic-build.ts';

await buildAtomically();
