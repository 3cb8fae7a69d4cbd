import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CspHashes } from '../hosting/security-policy.ts';

/** A style or a script with what stands in it, as the build writes them. */
const inline = /<(style|script)\b([^>]*)>(.*?)<\/\1>/gs;

/** The hashes of every style and script inline in some pages that a policy has to allow by name, each once. */
export function cspHashes(...pages: readonly string[]): CspHashes {
  const texts = { style: new Set<string>(), script: new Set<string>() };
  for (const page of pages)
    for (const [, name, attributes, text] of page.matchAll(inline))
      if (text && !isData(attributes!)) texts[name as keyof typeof texts].add(text);
  const hashes = (some: ReadonlySet<string>) => [...some].map(hashOf).toSorted();
  return { scripts: hashes(texts.script), styles: hashes(texts.style) };
}

/** The HTML files in a folder and below it; none where there is no such folder. */
export function htmlFiles(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  return names.filter((name) => name.endsWith('.html')).map((name) => join(folder, name));
}

/** A script of such a type is read by other scripts and by machines, and never runs. */
const isData = (attributes: string): boolean => /\btype="application\//.test(attributes);

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
