import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Mutation testing with Stryker: all parts, or one part with Stryker options, such as
// `npm run mutation -- rules --mutate 'src/domain/run/*.ts'`.
const parts = ['rules', 'checks'];
const [requestedPart, ...options] = process.argv.slice(2);
if (requestedPart !== undefined && !parts.includes(requestedPart)) {
  console.error(`Unknown part “${requestedPart}”; expected one of: ${parts.join(', ')}.`);
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'mutation-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

// Test startup dominates the time per mutant: fewer random cases, a shared compile cache, and the Plans computed once.
const env = { CASES: '2000', NODE_COMPILE_CACHE: join(folder, 'compiled'), PLANS: join(folder, 'plans.json'), ...process.env };
if (spawnSync('node', ['tests/unit/domain/run/fixtures/plans.ts'], { stdio: 'inherit', env }).status !== 0) process.exit(1);

const chosen = requestedPart === undefined ? parts : [requestedPart];
const failed = chosen.filter((part) => {
  rmSync(reportOf(part), { force: true });
  return (
    spawnSync('stryker', ['run', 'tests/stryker.config.mjs', ...options], { stdio: 'inherit', env: { ...env, MUTATION_PART: part } })
      .status !== 0
  );
});
const statuses = chosen.flatMap((part) => (existsSync(reportOf(part)) ? statusesIn(reportOf(part)) : []));
const count = (...which: readonly string[]) => statuses.filter((status) => which.includes(status)).length;
const killed = count('Killed', 'Timeout');
const total = killed + count('Survived', 'NoCoverage');
if (total > 0)
  console.log(
    `${chosen.join(' and ')}: ${total} mutants, ${killed} killed (${count('Timeout')} by timeout), ${total - killed} survived: ${((100 * killed) / total).toFixed(2)} %`,
  );
process.exitCode = failed.length > 0 ? 1 : 0;

function reportOf(part: string): string {
  return `test-results/mutation-${part}.json`;
}

function statusesIn(report: string): string[] {
  const { files } = JSON.parse(readFileSync(report, 'utf8')) as { files: Record<string, { mutants: { status: string }[] }> };
  return Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
}
