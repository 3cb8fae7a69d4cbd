import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Changes the rules in small ways and sees whether a test notices: all of them, or one part with options of Stryker,
// `npm run mutation -- rules --mutate 'src/domain/run*.ts'`.
const parts = ['rules', 'checks'];
const [first, ...options] = process.argv.slice(2);
if (first !== undefined && !parts.includes(first)) {
  console.error(`Found “${first}”; write the part first, one of: ${parts.join(', ')}.`);
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'mutation-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

// A mutant takes as long as starting its tests: fewer random cases, nothing compiled twice, and the plans of the content made once.
const env = { CASES: '2000', NODE_COMPILE_CACHE: join(folder, 'compiled'), PLANS: join(folder, 'plans.json'), ...process.env };
if (spawnSync('node', ['tests/unit/domain/run/fixtures/plans.ts'], { stdio: 'inherit', env }).status !== 0) process.exit(1);

const chosen = first === undefined ? parts : [first];
const failed = chosen.filter((part) => {
  rmSync(reportOf(part), { force: true });
  return (
    spawnSync('stryker', ['run', 'tests/stryker.config.mjs', ...options], { stdio: 'inherit', env: { ...env, MUTATION_PART: part } })
      .status !== 0
  );
});
const statuses = chosen.flatMap((part) => (existsSync(reportOf(part)) ? statusesIn(reportOf(part)) : []));
const count = (...which: readonly string[]) => statuses.filter((status) => which.includes(status)).length;
const noticed = count('Killed', 'Timeout');
const tested = noticed + count('Survived', 'NoCoverage');
if (tested > 0)
  console.log(
    `${chosen.join(' and ')}: ${tested} changes, ${noticed} noticed (${count('Timeout')} by their time), ${tested - noticed} not: ${((100 * noticed) / tested).toFixed(2)} %`,
  );
process.exitCode = failed.length > 0 ? 1 : 0;

function reportOf(part: string): string {
  return `test-results/mutation-${part}.json`;
}

function statusesIn(report: string): string[] {
  const { files } = JSON.parse(readFileSync(report, 'utf8')) as { files: Record<string, { mutants: { status: string }[] }> };
  return Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
}
