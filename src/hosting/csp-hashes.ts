import { createHash } from 'node:crypto';
import { noInlineHashes, pagePolicy, type CspHashes } from './security-policy.ts';

/** An inline style or script element, as the build writes it. */
const inlinePattern = /<(style|script)\b([^>]*)>(.*?)<\/\1>/gs;

/** CSP source hashes of all inline styles and scripts in the given HTML pages, deduplicated and sorted. */
export function cspHashes(...pages: readonly string[]): CspHashes {
  const texts = { style: new Set<string>(), script: new Set<string>() };
  for (const page of pages)
    for (const [, name, attributes, text] of page.matchAll(inlinePattern))
      if (text && !isData(attributes!)) texts[name as keyof typeof texts].add(text);
  const hashes = (contents: ReadonlySet<string>) => [...contents].map(hashOf).toSorted();
  return { scripts: hashes(texts.script), styles: hashes(texts.style) };
}

/** Returns the page with its CSP meta tag allowing its own inline styles and scripts. */
export const withCspMeta = (html: string): string => html.replace(pagePolicy(noInlineHashes), () => pagePolicy(cspHashes(html)));

/** Whether the type marks a data block (JSON, JSON-LD), which never executes and needs no hash. */
const isData = (attributes: string): boolean => /\btype="application\//.test(attributes);

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
