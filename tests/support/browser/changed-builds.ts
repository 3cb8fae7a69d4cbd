import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isKeptWhole } from '../../../src/domain/routes.ts';
import { languagesIn } from '../../../src/integrations/build-languages.ts';
import { writeHostingHeaders } from '../../../src/integrations/hosting-headers.ts';
import { writeIndex } from '../../../src/integrations/pagefind-index.ts';
import { writePrecache } from '../../../src/integrations/precache.ts';

/** A replacement in a file of a build. */
export type Change = readonly [file: string, from: string | RegExp, to: string];

/** Copies a build, applies changes, and regenerates the search index and precache. Returns the new folder. */
export async function newerBuild(folder: string, changes: readonly Change[]): Promise<string> {
  const newer = copyOf(folder);
  for (const [file, from, to] of changes) {
    const before = readFileSync(join(newer, file), 'utf8');
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${file} does not contain ${from}`);
    writeFileSync(join(newer, file), after);
  }
  await reindex(newer);
  await writePrecache(newer);
  return newer;
}

/** Copies a build and adds pages of that size until it is too large to be kept whole. */
export async function largeBuild(folder: string, pageBytes = 0): Promise<string> {
  const large = copyOf(folder);
  for (let number = 0; isKeptWhole(number); number++) {
    const page = join(large, 'faq', `another-${number}`);
    mkdirSync(page);
    writeFileSync(join(page, 'index.html'), `<!doctype html><title>Another ${number}</title>${' '.repeat(pageBytes)}`);
  }
  await writePrecache(large);
  return large;
}

/** Languages of a translated build: that of the given one, and another whose pages are copies below its code, marked with it. */
export const languages = ['en', 'de'] as const;

/** Copies a build and adds another language: each of its pages and data files once more below the code of the language. */
export async function translatedBuild(folder: string): Promise<string> {
  const [first, other] = languages;
  const translated = copyOf(folder);
  // Those that the site has itself would be translated too.
  for (const one of languagesIn(folder).slice(1)) rmSync(join(translated, one), { recursive: true });
  const files = readdirSync(translated, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter(
    (name) => /\.html$|^(search|version|manifest)\b.*\.(json|webmanifest)$/.test(name) && !/^download/.test(name),
  )) {
    const written = readFileSync(join(folder, file), 'utf8')
      .replace(`<html lang="${first}"`, `<html lang="${other}"`)
      .replace(/<\/(h1|title)>/g, ` (${other})</$1>`)
      .replace(/ href="\/(?=(?:[^"_.]*\/)?["#]|manifest)/g, ` href="/${other}/`);
    const target = join(translated, other, file);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, written);
  }
  await reindex(translated);
  await writePrecache(translated);
  writeHostingHeaders(translated, '/');
  return translated;
}

/** A half-finished deploy: the build `from` with some files replaced by those of the build `of`. */
export function halfDeployed(from: string, files: readonly string[], of: string): string {
  const half = copyOf(from);
  for (const file of files) cpSync(join(of, file), join(half, file), { recursive: true });
  return half;
}

/** Writes the search index anew, with nothing in it of pages that are gone or changed. */
async function reindex(folder: string): Promise<void> {
  rmSync(join(folder, 'pagefind'), { recursive: true });
  await writeIndex(folder);
}

function copyOf(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'guide-build-'));
  cpSync(folder, copy, { recursive: true });
  return copy;
}
