// @ts-check
import { readdirSync } from 'node:fs';

// Mutation testing in two parts, so that a changed rule meets only the tests that are about it. `npm run mutation` runs both.

/**
 * The tests of a folder in the order they are run in: the first to fail ends it, so those that take long come last.
 * @param {string} folder
 * @param {readonly string[]} long
 * @param {readonly string[]} without
 */
function testsOf(folder, long, without = []) {
  const rank = (/** @type {string} */ file) => long.indexOf(file.replace('.test.ts', ''));
  const files = readdirSync(folder).filter((file) => file.endsWith('.test.ts') && !without.includes(file));
  return files.sort((a, b) => rank(a) - rank(b)).map((file) => `${folder}/${file}`);
}

/** The rules of content besides those in problem.ts and check*.ts. */
const contentRules = ['address', 'anchors', 'known', 'texts', 'twice', 'written'].map((name) => `src/domain/${name}.ts`);

/** What each part changes, and the tests that have to notice. */
const parts = {
  rules: {
    mutate: [
      'src/domain/*.ts',
      '!src/domain/*.schema.ts',
      '!src/domain/check*.ts',
      '!src/domain/problem.ts',
      ...contentRules.map((file) => `!${file}`),
    ],
    testFiles: testsOf('tests/unit/domain', ['pace', 'joined', 'confidence', 'paced-run', 'any-run', 'plan', 'catalog', 'query']),
  },
  // Of the schemas those that compute. The others only declare which fields there are, with a sentence for the author beside each:
  // to change one is to change what they say, and a test of it would say the same again.
  checks: {
    mutate: [
      'src/domain/check*.ts',
      'src/domain/problem.ts',
      ...contentRules,
      'src/domain/problems.schema.ts',
      'src/domain/fields.schema.ts',
    ],
    // The tests of the commands build whole sites and start servers, and a property reads thousands of contents: too slow for each change.
    testFiles: testsOf('tests/unit/content-errors', ['table', 'whole'], ['command.test.ts', 'dev.test.ts', 'any-address.test.ts']),
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
