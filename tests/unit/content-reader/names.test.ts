import assert from 'node:assert/strict';
import { it } from 'node:test';
import { validate } from '../../../src/content-reader/validate.ts';
import { answer } from '../../support/content/error-table.ts';
import { smallAfter } from '../../support/content/small-content.ts';

for (const name of ['Dark Lamp', 'dark_lamp', 'dark-lamp!', '-dark', 'dark--lamp', 'constructor', 'index']) {
  it(`an answer cannot be called ${name}`, () => {
    const file = `en/faq/${name}.mdx`;
    const told = validate(smallAfter((copy) => copy.write(file, copy.read(answer))));
    assert.deepEqual(
      told.map((one) => [one.file, one.field]),
      [[file, 'the file’s name']],
    );
  });
}

for (const code of 'not-covered keys faq search sources about 404 pagefind offline download index'.split(' ')) {
  it(`no model takes the address /${code}/, which the site itself uses`, () => {
    const told = validate(smallAfter((copy) => copy.write('models/c3.yaml', `code: "${code}"\nname: Noon\nsources: [handbook]\n`)));
    assert.deepEqual(
      told.map(({ field, line }) => [field, line]),
      [['code', 1]],
    );
  });
}
