import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import ts from 'typescript';
import { root } from '../content/content-folders.ts';

/** One import: its file, the specifier, the file of src it names, and whether it stands in a script of an .astro file. */
export interface Import {
  readonly from: string;
  readonly specifier: string;
  /** Path below src; undefined for a package. */
  readonly to: string | undefined;
  readonly inScript: boolean;
}

const src = join(root, 'src');

/** All files under src, as relative paths. */
export function sourceFiles(): string[] {
  return readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(src, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** All imports in the .ts and .astro files of src. */
export function allImports(): Import[] {
  return sourceFiles()
    .filter((file) => /\.(ts|astro)$/.test(file))
    .flatMap((file) => arrowsOf(file, readFileSync(join(src, file), 'utf8')));
}

/** The imports of one file, type imports and import() among them; of an .astro file, those of its front matter and its scripts. */
function arrowsOf(file: string, text: string): Import[] {
  const [, front = text, html = ''] = (file.endsWith('.astro') && /^---\n([\s\S]*?\n?)---\n([\s\S]*)$/.exec(text)) || [];
  const scripts = [...html.matchAll(/<script(?![^>]*\bis:inline)[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code!).join('\n');
  const arrows = (code: string, inScript: boolean) =>
    ts.preProcessFile(code).importedFiles.map(({ fileName: specifier }): Import => {
      const to = specifier.startsWith('.') ? posix.join(dirname(file), specifier.replace(/\?.*$/, '')) : undefined;
      return { from: file, specifier, to, inScript };
    });
  return [...arrows(front, false), ...arrows(scripts, true)];
}

/** Import cycles between files, each reported once. */
export function cycles(arrows: readonly Import[]): string[] {
  const targets = Map.groupBy(
    arrows.filter(({ to }) => to),
    ({ from }) => from,
  );
  const visited = new Set<string>();
  const cyclePaths: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) cyclePaths.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
    if (visited.has(file) || trail.includes(file)) return;
    for (const { to } of targets.get(file) ?? []) visit(to!, [...trail, file]);
    visited.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  return cyclePaths;
}

/** Whether the imported file exists; true for packages. */
export function resolves({ to }: Import): boolean {
  return to === undefined || existsSync(join(src, to));
}
