import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CspHashes } from '../hosting/security-policy.ts';

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

/** Paths of all HTML files under a folder, recursively; empty if the folder does not exist. */
export function htmlFiles(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  return names.filter((name) => name.endsWith('.html')).map((name) => join(folder, name));
}

/** Whether the type marks a data block (JSON, JSON-LD), which never executes and needs no hash. */
const isData = (attributes: string): boolean => /\btype="application\//.test(attributes);

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
