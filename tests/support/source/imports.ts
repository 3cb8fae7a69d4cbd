import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import ts from 'typescript';
import { root } from '../content/content-folders.ts';

/** One import: where it stands, what it asks for as written, and the file of the project that this is. */
export interface Arrow {
  readonly from: string;
  readonly written: string;
  /** The file below src; undefined for a package. */
  readonly to: string | undefined;
  readonly typeOnly: boolean;
  /** In a script of an .astro file, which runs in the browser. */
  readonly inScript: boolean;
}

const src = join(root, 'src');

/** The files below src that can import something, by their path there. */
export function sourceFiles(): string[] {
  return readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(src, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Every import in the files of the project. */
export function allArrows(): Arrow[] {
  return sourceFiles()
    .filter((file) => /\.(ts|astro)$/.test(file))
    .flatMap((file) => arrowsOf(file, readFileSync(join(src, file), 'utf8')));
}

/** The imports in one file: of an .astro file, those of its front matter and of its scripts. */
function arrowsOf(file: string, text: string): Arrow[] {
  if (!file.endsWith('.astro')) return importsIn(text).map((one) => arrow(file, one, false));
  const [, front = '', html = text] = /^---\n([\s\S]*?\n?)---\n([\s\S]*)$/.exec(text) ?? [];
  const scripts = [...html.matchAll(/<script(?![^>]*\bis:inline)[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code!).join('\n');
  return [...importsIn(front).map((one) => arrow(file, one, false)), ...importsIn(scripts).map((one) => arrow(file, one, true))];
}

interface Import {
  readonly written: string;
  readonly typeOnly: boolean;
}

function arrow(from: string, { written, typeOnly }: Import, inScript: boolean): Arrow {
  const to = written.startsWith('.') ? posix.join(dirname(from), written.replace(/\?.*$/, '')) : undefined;
  return { from, written, to, typeOnly, inScript };
}

function importsIn(code: string): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const named = ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? node.moduleSpecifier : undefined;
    const called = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments[0] : undefined;
    const typed = ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
    const specifier = named ?? called ?? typed;
    if (specifier && ts.isStringLiteralLike(specifier)) found.push({ written: specifier.text, typeOnly: isTypeOnly(node) });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('file.ts', code, ts.ScriptTarget.Latest));
  return found;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  return ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

/** The files that import one another in a circle, each circle once; empty when arrows run one way. */
export function cycles(arrows: readonly Arrow[]): string[] {
  const targets = Map.groupBy(
    arrows.filter(({ to }) => to),
    ({ from }) => from,
  );
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) found.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
    if (done.has(file) || trail.includes(file)) return;
    for (const { to } of targets.get(file) ?? []) visit(to!, [...trail, file]);
    done.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  return found;
}

/** Whether an arrow ends at a file that is there. */
export function leads({ to }: Arrow): boolean {
  return to === undefined || existsSync(join(src, to));
}
