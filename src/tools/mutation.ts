import { spawnSync } from 'node:child_process';

// Changes the rules in small ways and sees whether a test notices. With fewer random cases a mutant, or it takes days.
const { status } = spawnSync('stryker', ['run', 'tests/stryker.config.json', ...process.argv.slice(2)], { stdio: 'inherit', env: { CASES: '2000', ...process.env } });
process.exitCode = status ?? 1;
