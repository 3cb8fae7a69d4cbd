// @ts-check
import { readdirSync } from 'node:fs';

// Mutation testing in two parts, so that a changed rule meets only the tests that are about it. `npm run mutation` runs both.

/**
 * The tests below some folders in the order they are run in: the first to fail ends it, so those that take long come last.
 * @param {readonly string[]} folders
 * @param {readonly string[]} long
 * @param {readonly string[]} without
 */
function testsIn(folders, long, without = []) {
  const nameOf = (/** @type {string} */ file) => file.replace(/^.*\/|\.test\.ts$/g, '');
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts') && !without.includes(nameOf(file)))
      .map((file) => `${folder}/${file}`),
  );
  return files.sort((a, b) => long.indexOf(nameOf(a)) - long.indexOf(nameOf(b)));
}

/** What each part changes, and the tests that have to notice. */
const parts = {
  rules: {
    mutate: [
      'src/domain/*.ts',
      'src/domain/{catalog,time,run,car,search}/*.ts',
      'src/domain/content/{entry,inline-markdown,placeholders,values}.ts',
    ],
    testFiles: testsIn(
      ['tests/unit/domain'],
      ['pace', 'run-and-car', 'confidence', 'paced-run', 'any-run', 'plan', 'catalog', 'query'],
      ['changed-durations', 'search-quality'],
    ),
  },
  // Of the schemas those that compute. The others only declare which fields there are, with a sentence for the author beside each:
  // to change one is to change what they say, and a test of it would say the same again.
  checks: {
    mutate: [
      'src/domain/content/*.ts',
      '!src/domain/content/*.schema.ts',
      '!src/domain/content/{entry,inline-markdown,placeholders,values}.ts',
      'src/domain/content/{problems,fields}.schema.ts',
    ],
    // The tests of the commands build whole sites and start servers, and a property reads thousands of contents: too slow for each change.
    testFiles: testsIn(['tests/unit/content-reader'], ['error-table', 'whole'], ['command', 'dev', 'any-address']),
  },
};

const name = process.env['MUTATION_PART'] === 'checks' ? 'checks' : 'rules';
const { mutate, testFiles } = parts[name];

export default {
  mutate,
  testRunner: 'tap',
  plugins: ['@stryker-mutator/tap-runner'],
  tap: {
    testFiles,
    nodeArgs: ['--test-reporter=tap', '--import', './tests/support/loads.mjs', '-r', '{{hookFile}}', '{{testFile}}'],
    forceBail: false,
  },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // No test loops without end, so a time that is over says that the machine was busy: this is long enough that it is not.
  timeoutMS: 20_000,
  ignorePatterns: ['dist', '/public', '/.github', '/src/pages', '/src/components', '/src/islands', '/src/styles', '/tests/site'],
  tempDirName: '.stryker-tmp',
  reporters: ['clear-text', 'progress', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `test-results/mutation-${name}.json` },
  disableTypeChecks: true,
  allowEmpty: false,
  thresholds: { high: 95, low: 92, break: 90 },
};
