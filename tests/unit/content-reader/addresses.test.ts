import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { requireLinkTarget, isLinkTarget, isExternalLink, isWebPageUrl } from '../../../src/domain/content/address.ts';

describe('an address', () => {
  const pages = ['/', '/faq/', '/faq/#no-blink', '/search/?q=a', '#tap', '/caf\u00e9/', '/a//b/'];
  const elsewhere = [
    'https://owners.invalid',
    'https://owners.invalid/',
    'https://Forum.owners-2.invalid:8443/thread?id=1#post_2',
    'https://owners.invalid?id=1',
    'https://owners.invalid#post',
    'mailto:help@parts.owners.invalid',
    'mailto:us.all+keys@owners.invalid?subject=a@b',
  ];
  const readable = ['http://owners.invalid/', 'http://owners.invalid', 'https://owners.invalid/key_(lock)', 'https://owners.invalid/'];
  const bad = [
    ...[
      '',
      'how-long',
      '//owners.invalid/',
      '/\\owners.invalid/',
      '/a\\b',
      '/a b/',
      '/a\tb/',
      '/a\u0001b/',
      '/a\u202eb/',
      '/a(b)/',
      ' /a/',
      '/a/\n',
      '#',
      '# ',
    ],
    ...['https:', 'https://', 'https:///x', 'https://owners/', 'https://1.2.3.4/', 'https://owners.invalid.', 'https://a@owners.invalid/'],
    ...[
      'https://owners.invalid:99999/',
      'https://owners.invalid\\x',
      'https://owners .invalid/',
      'xhttps://owners.invalid/',
      'ftp://owners.invalid/',
    ],
    ...[
      'mailto:',
      'mailto:us',
      'mailto:@owners.invalid',
      'mailto:us@',
      'mailto:u s@owners.invalid',
      'xmailto:us@owners.invalid',
      'mailto:?to=us@owners.invalid',
    ],
    ...['javascript:alert(1)', 'JAVASCRIPT:x', 'data:text/html,x', 'vbscript:x', 'x/', 'x#tap'],
  ];

  it('of a page of the site, of a place, of another site or of a mailbox may be linked to, and nothing else', () => {
    for (const one of [...pages, ...elsewhere]) assert.equal(requireLinkTarget(one), one);
    for (const one of [...bad, 'http://owners.invalid/']) assert.equal(isLinkTarget(one), false, one);
    assert.throws(() => requireLinkTarget('javascript:x'), { name: 'RangeError', message: 'No link may lead to “javascript:x”' });
  });

  it('is elsewhere when it is of another site or of a mailbox', () => {
    for (const one of elsewhere) assert.equal(isExternalLink(one), true, one);
    for (const one of [...bad, ...pages]) assert.equal(isExternalLink(one), false, one);
  });

  it('can be read at when it is a page of the web, by http too, and with brackets', () => {
    for (const one of readable) assert.equal(requireLinkTarget(one, isWebPageUrl), one);
    for (const one of [...bad, ...pages, 'mailto:us@owners.invalid']) assert.equal(isWebPageUrl(one), false, one);
  });
});
