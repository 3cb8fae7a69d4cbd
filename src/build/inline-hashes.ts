import { DomUtils, parseDocument } from 'htmlparser2';
import { createHash } from 'node:crypto';
import type { InlineHashes } from '../views/security-policy.ts';

/** The hashes of everything inline in a page that a policy has to allow by name. */
export function inlineHashes(html: string): InlineHashes {
  const hashes = (name: string) => [
    ...new Set(DomUtils.getElementsByTagName(name, parseDocument(html)).map((element) => hashOf(DomUtils.textContent(element)))),
  ];
  return { scripts: hashes('script'), styles: hashes('style') };
}

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
