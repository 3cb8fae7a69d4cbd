// @ts-check
// Mutation testing in two parts, so that a changed rule meets only the tests that are about it. `npm run mutation` runs both.

/** What each part changes, and the tests that have to notice. */
const parts = {
  rules: {
    mutate: ['src/domain/*.ts', '!src/domain/*.schema.ts', '!src/domain/check*.ts', '!src/domain/problem.ts'],
    testFiles: ['tests/unit/domain/*.test.ts'],
  },
  // Of the schemas those that compute. The others only declare which fields there are, with a sentence for the author beside each:
  // to change one is to change what they say, and a test of it would say the same again.
  checks: {
    mutate: ['src/domain/check*.ts', 'src/domain/problem.ts', 'src/domain/problems.schema.ts', 'src/domain/fields.schema.ts'],
    // The test of the build command builds whole sites, which is too slow to be done for each change.
    testFiles: ['tests/unit/content-errors/!(command).test.ts'],
  },
};

const name = process.env['MUTATION_PART'] === 'checks' ? 'checks' : 'rules';
const { mutate, testFiles } = parts[name];

export default {
  mutate,
  testRunner: 'tap',
  plugins: ['@stryker-mutator/tap-runner'],
  tap: { testFiles, nodeArgs: ['--test-reporter=tap', '--import', './tests/support/loads.mjs', '-r', '{{hookFile}}', '{{testFile}}'], forceBail: false },
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
