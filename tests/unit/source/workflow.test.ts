import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { root } from '../../support/content/content-folders.ts';

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly with?: Readonly<Record<string, unknown>> }[];
}

const folder = join(root, '.github/workflows');

for (const name of readdirSync(folder)) {
  describe(`the workflow ${name}`, () => {
    const text = readFileSync(join(folder, name), 'utf8');
    const { permissions, jobs } = parse(text) as { permissions: Record<string, string>; jobs: Record<string, Job> };
    const steps = Object.values(jobs).flatMap((job) => job.steps);

    it('names every action by a whole commit, with its version beside it', () => {
      const uses = text.match(/uses: .*/g) ?? [];
      assert.equal(uses.length, steps.filter((step) => step.uses).length);
      assert.deepEqual(
        uses.filter((line) => !/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line)),
        [],
      );
    });

    it('may read, and nothing more but where it publishes', () => {
      assert.deepEqual(permissions, { contents: 'read' });
      const writing = Object.entries(jobs).filter(([, job]) => Object.values(job.permissions ?? {}).includes('write'));
      assert.deepEqual(
        writing.map(([job, { permissions: own, steps: its }]) => [job, own, its.length]),
        [['deploy', { pages: 'write', 'id-token': 'write' }, 1]],
      );
    });

    it('keeps no credentials beside the code, and ends by itself', () => {
      for (const step of steps) if (step.uses?.startsWith('actions/checkout@')) assert.equal(step.with?.['persist-credentials'], false);
      for (const job of Object.values(jobs)) assert.ok(job['timeout-minutes']! <= 60);
    });

    it('puts nothing from outside into a command', () =>
      assert.deepEqual(
        steps.filter(({ run }) => run?.includes('${{')),
        [],
      ));

    it('runs commands that package.json has', () => {
      const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
      const named = steps
        .flatMap(({ run = '' }) => [...run.matchAll(/npm (?:run )?(\w+)/g)].map(([, script]) => script!))
        .filter((script) => script !== 'ci');
      assert.deepEqual(named, ['test', 'build']);
      for (const script of named) assert.ok(scripts[script], script);
    });
  });
}
