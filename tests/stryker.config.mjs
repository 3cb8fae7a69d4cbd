// @ts-check
import { readdirSync } from 'node:fs';

// Mutation testing in two parts, so that each mutant runs only the relevant tests. `npm run mutation` runs both.

/**
 * Test files under the folders, in execution order: slow ones last, as the first failure ends the run.
 * @param {readonly string[]} folders
 * @param {readonly string[]} slow names of slow tests, slowest last
 * @param {readonly string[]} excluded names of tests to leave out
 */
function testsIn(folders, slow, excluded = []) {
  const nameOf = (/** @type {string} */ file) => file.replace(/^.*\/|\.test\.ts$/g, '');
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts') && !excluded.includes(nameOf(file)))
      .map((file) => `${folder}/${file}`),
  );
  return files.sort((a, b) => slow.indexOf(nameOf(a)) - slow.indexOf(nameOf(b)));
}

/** Files to mutate in each part, and the tests expected to kill the mutants. */
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
  // Only schemas with logic. The others just declare fields and their descriptions; a test of those would repeat them.
  checks: {
    mutate: [
      'src/domain/content/*.ts',
      '!src/domain/content/*.schema.ts',
      '!src/domain/content/{entry,inline-markdown,placeholders,values}.ts',
      'src/domain/content/{problems,fields}.schema.ts',
    ],
    // Excluded as too slow per mutant: command tests build sites and start servers, a property test parses thousands of contents.
    testFiles: testsIn(['tests/unit/content-reader', 'tests/unit/domain/content'], ['error-table', 'whole'], ['any-address']),
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
    nodeArgs: ['--test-reporter=tap', '--import', './tests/support/ts-loader-hook.mjs', '-r', '{{hookFile}}', '{{testFile}}'],
    forceBail: false,
  },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // No test loops forever: a timeout only means a busy machine, so it is generous.
  timeoutMS: 20_000,
  ignorePatterns: ['dist', '/.github', '/src/pages', '/src/components', '/src/islands', '/src/styles', '/tests/site'],
  tempDirName: '.stryker-tmp',
  reporters: ['clear-text', 'progress', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `test-results/mutation-${name}.json` },
  disableTypeChecks: true,
  allowEmpty: false,
  thresholds: { high: 95, low: 92, break: 90 },
};
