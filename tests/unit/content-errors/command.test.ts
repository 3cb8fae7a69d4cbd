import assert from 'node:assert/strict';
import { cpSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { hashesOf, runBuild } from '../../support/command.ts';
import { copyOf, smallContent, temporaryFolder } from '../../support/content.ts';
import { answer } from '../../support/mistakes.ts';

describe('the build command, when it cannot build,', () => {
  it('fails, says of every mistake in content the file, the field, what was found and what to write, and leaves no folder behind', () => {
    const copy = copyOf(smallContent)
      .replace(answer, '[bulletin]', '[buletin]')
      .replace('en/procedure/wake.mdx', 'Wake', 'With button 2 wake');
    const out = temporaryFolder();
    const { status, printed } = runBuild({ CONTENT_DIR: copy.folder, OUT_DIR: join(out, 'dist') });
    assert.notEqual(status, 0);
    assert.ok(printed.includes(`${copy.folder}: 2 to mend; nothing was built.`), printed);
    for (const line of [
      'en/faq/no-blink.mdx\n  field   sources\n  found   “buletin”, which is no source of this content\n  write   “bulletin”, perhaps; one of: ',
      'en/procedure/wake.mdx\n  field   action\n  found   “button 2”, a bare button number\n  write   the button’s name, such as UNLOCK or LOCK',
    ]) {
      assert.ok(printed.includes(line), printed);
    }
    // An author has no use for the place in the code that found it.
    assert.doesNotMatch(printed, /^\s+at .*\.ts:\d+/m);
    assert.deepEqual(readdirSync(out), []);
  });

  it('leaves an earlier build as it was, byte for byte', () => {
    const copy = copyOf(smallContent).remove('sources.yaml');
    const out = temporaryFolder();
    const dist = join(out, 'dist');
    cpSync(join(smallContent, 'en'), dist, { recursive: true });
    writeFileSync(join(dist, 'index.html'), '<!doctype html><title>Earlier</title>');
    const before = hashesOf(dist);
    assert.notEqual(runBuild({ CONTENT_DIR: copy.folder, OUT_DIR: dist }).status, 0);
    assert.deepEqual(hashesOf(dist), before);
    assert.deepEqual(readdirSync(out), ['dist']);
  });

  it('leaves nothing half-written when it stops late, with every page written and no search index', () => {
    const out = temporaryFolder();
    const dist = join(out, 'dist');
    cpSync(smallContent, dist, { recursive: true });
    const before = hashesOf(dist);
    const { status, printed } = runBuild({ CONTENT_DIR: smallContent, OUT_DIR: dist, PAGEFIND_BINARY_PATH: join(out, 'no-such-program') });
    assert.notEqual(status, 0);
    assert.match(printed, /search-index/);
    assert.deepEqual(hashesOf(dist), before);
    assert.deepEqual(readdirSync(out), ['dist']);
  });

  it('never runs what stands in a text', () => {
    const ran = join(temporaryFolder(), 'ran');
    const write = `globalThis.process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(ran)}, '')`;
    writeFileSync(`${ran}.js`, `${write};`);
    for (const code of [`export const x = globalThis.pwned = ${write};`, `import '${ran}.js'`, `{${write}}`, `<Limit of={${write}} />`]) {
      const copy = copyOf(smallContent).replace(answer, /$/, `\n${code}\n`);
      const { status, printed } = runBuild({ CONTENT_DIR: copy.folder, OUT_DIR: join(temporaryFolder(), 'dist') });
      assert.notEqual(status, 0, code);
      assert.ok(printed.includes('en/faq/no-blink.mdx\n  field   the text, line 8, column 1\n'), printed);
      assert.ok(!existsSync(ran), `it ran: ${code}`);
    }
  });
});
