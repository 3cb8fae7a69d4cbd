import type { Reporter, Suite } from '@playwright/test/reporter';

/** Prints a machine-readable last line: “N passed, N failed”. */
export default class Totals implements Reporter {
  #suite: Suite | undefined;
  #errors = 0;

  printsToStdio(): boolean {
    return false;
  }

  onBegin(_config: unknown, suite: Suite): void {
    this.#suite = suite;
  }

  // Errors outside tests, such as a server that does not start, count as failures.
  onError(): void {
    this.#errors += 1;
  }

  onExit(): Promise<void> {
    const tests = this.#suite?.allTests() ?? [];
    const passed = tests.filter((test) => test.outcome() === 'expected' && test.results.some(({ status }) => status !== 'skipped')).length;
    const failed = tests.filter((test) => ['unexpected', 'flaky'].includes(test.outcome())).length;
    process.stdout.write(`\n${passed} passed, ${failed + this.#errors} failed\n`);
    return Promise.resolve();
  }
}
