import { belowBase } from './sites.ts';

// Builds the content once more, as it is when somebody publishes it below a path: with its address on paper and in its data.
const { folder, base, site } = belowBase;
Object.assign(process.env, { OUT_DIR: folder, BASE_PATH: base, SITE_URL: site });
await import('../../../src/tools/build.ts');
