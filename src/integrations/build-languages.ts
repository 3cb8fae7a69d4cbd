import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Languages of a build, the one without a prefix first: each has its home page in a folder that is named like the page’s language. */
export function languagesIn(build: string): readonly string[] {
  const folders = readdirSync(build).filter((name) => /^[a-z]{2}(-[a-z]{2})?$/.test(name));
  const first = languageOf(join(build, 'index.html'));
  const others = folders.filter((name) => languageOf(join(build, name, 'index.html')) === name).toSorted();
  return [first ?? '', ...others.filter((name) => name !== first)];
}

function languageOf(page: string): string | undefined {
  return existsSync(page) ? /<html\b[^>]*\blang="?([\w-]+)/.exec(readFileSync(page, 'utf8'))?.[1] : undefined;
}

/** Pagefind’s programs in a build, path → languages of the index that use it; none for a program that nothing requests. */
export function searchPrograms(build: string): ReadonlyMap<string, readonly string[]> {
  const entry = join(build, 'pagefind/pagefind-entry.json');
  if (!existsSync(entry)) return new Map();
  const { languages } = JSON.parse(readFileSync(entry, 'utf8')) as { languages: Record<string, { wasm: string | null }> };
  const programs = readdirSync(join(build, 'pagefind')).flatMap((name) => /^wasm\.(.+)\.pagefind$/.exec(name) ?? []);
  const users = (program: string) => Object.keys(languages).filter((language) => (languages[language]!.wasm ?? 'unknown') === program);
  return new Map(programs.flatMap((name) => (name.startsWith('wasm.') ? [] : [[`pagefind/wasm.${name}.pagefind`, users(name)] as const])));
}
