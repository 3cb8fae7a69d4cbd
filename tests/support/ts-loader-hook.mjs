// A test file that throws before its first test reports no failed test, and mutation testing would take that for no result at all.
// Loaded before the file, this reports it as what it is.
process.once('uncaughtException', (error) => {
  process.stdout.write('TAP version 13\nnot ok 1 - the test file loads\n1..1\n');
  console.error(error);
  process.exitCode = 1;
});
