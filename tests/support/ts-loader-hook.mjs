// Preloaded in mutation testing: reports a test file that throws on load as a failed test. Otherwise Stryker takes it for a
// runtime error and leaves the mutant out of the score.
process.once('uncaughtException', (error) => {
  process.stdout.write('TAP version 13\nnot ok 1 - the test file loads\n1..1\n');
  console.error(error);
  process.exitCode = 1;
});
