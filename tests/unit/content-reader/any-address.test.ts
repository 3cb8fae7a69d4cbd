import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { evaluate } from 'satteri';
import { validate } from '../../../src/content-reader/validate.ts';
import { inlineParts } from '../../../src/domain/content/inline-markdown.ts';
import { answer } from '../../support/content/error-table.ts';
import { smallAfter } from '../../support/content/small-content.ts';

const numRuns = Math.max(500, Math.ceil(Number(process.env['CASES'] ?? 100_000) / 100));

/** What an author can type that has ever made an address lead elsewhere than it says, and what makes links. */
const piece = fc.constantFrom(
  ...['[', '](', ')', '(', ']', '<', '>', '`', '**', '_', '!', '"', "'", '\\', '&', ';', ':', '@', '#', '?', '.', ' ', 'x'],
  ...['\n', '\n\n', '\r', '\t', '\0', '\u0001', '\u007f', '\u00a0', '\u00ad', '\u200b', '\u2028', '\u202e', '\ufeff', '\u{e0061}'],
  ...['javascript:', 'JaVaScRiPt:', 'java', 'script:', 'data:text/html,', 'vbscript:', 'file:///', 'blob:', 'http:', 'HTTPS:'],
  ...['&#106;', '&colon;', '&Tab;', '&NewLine;', '&#x3a;', '%6a', '%3A', '%0a', '%00', 'alert`1`//', 'www.owners.invalid'],
  ...['//', '/\\', '/', 'https:', 'https://', 'mailto:', 'us@owners.invalid', 'owners.invalid', '/faq/', '/faq/how-long/', '#tap'],
);
const some = (maxLength: number) => fc.array(piece, { maxLength }).map((pieces) => pieces.join(''));
const start = fc.constantFrom('', '/faq/#', '#', 'https://owners.invalid/', 'https://', 'mailto:us@', '/', 'javascript:', 'java\n');
const address = fc.oneof(
  fc.constantFrom('/faq/', '#tap', 'https://owners.invalid/x'),
  fc.tuple(start, some(3)).map((parts) => parts.join('')),
);
const link = fc.tuple(fc.oneof(fc.constant('x'), some(2)), address).map(([words, to]) => `[${words}](${to})`);
const written = fc.array(fc.oneof(link, some(4), fc.constant(' and ')), { maxLength: 5 }).map((parts) => parts.join(''));

/** Fails where a browser that follows a link in a page leaves for anything but a page, openly, or a mailbox. */
function followed(href: string): void {
  assert.match(href, /^(https:\/\/|mailto:|\/(?!\/)|#)/);
  const { protocol, host } = new URL(href, 'https://site.invalid/a1/');
  assert.ok(['https:', 'mailto:'].includes(protocol), `${href} is followed by ${protocol}`);
  if (!/^(https|mailto):/.test(href)) assert.equal(host, 'site.invalid', href);
}

const passes = (file: string, text: string) => validate(smallAfter((copy) => copy.write(file, text))).length === 0;

/** The addresses in a text of MDX, as they reach the component that places links. */
async function placed(body: string): Promise<string[]> {
  const hrefs: string[] = [];
  const jsx = (type: unknown, props: unknown): unknown =>
    typeof type === 'function' ? (type as (props: unknown) => unknown)(props) : undefined;
  const { default: Content } = (await evaluate(body, { Fragment: 'fragment', jsx, jsxs: jsx })) as { default: (props: object) => unknown };
  const nothing = () => undefined;
  const a = ({ href }: { href: string }) => void hrefs.push(href);
  const components = { a, Limit: nothing, Count: nothing, Amount: nothing, Step: nothing, Others: nothing, OnlyKey: nothing };
  Content({ components });
  return hrefs;
}

describe('whatever an author writes, what passes the check leads to a page, openly to another site, or to a mailbox:', () => {
  it('in a field', () => {
    let followable = 0;
    fc.assert(
      fc.property(written, (text) => {
        const field = JSON.stringify(`See ${text}`);
        const hrefs = inlineParts(`See ${text}`.trim()).flatMap(({ href }) => href ?? []);
        if (hrefs.length === 0 || !passes('en/before.mdx', `---\nprerequisites:\n  both-cards: { text: All cards, more: ${field} }\n---\n`))
          return;
        followable += hrefs.length;
        hrefs.forEach(followed);
      }),
      { numRuns },
    );
    assert.ok(followable > numRuns / 20, `only ${followable} links were followed`);
  });

  it('in a text', async () => {
    let followable = 0;
    const front = '---\nquestion: Why?\naliases: []\nsources: [bulletin]\n---\n';
    await fc.assert(
      fc.asyncProperty(written, async (text) => {
        const body = `See ${text}\n`;
        if (!passes(answer, front + body)) return;
        const hrefs = await placed(body);
        followable += hrefs.length;
        hrefs.forEach(followed);
      }),
      { numRuns },
    );
    assert.ok(followable > numRuns / 20, `only ${followable} links were followed`);
  });
});
