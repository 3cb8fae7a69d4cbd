import { readdirSync } from 'node:fs';

/** Folders whose pages are all of one kind. */
const folders = ['faq', 'not-covered'];
/** What each model has below its own page. */
const ofModel = ['guide', 'rehearse'];

/** The addresses of the pages in a built folder, which begin with no slash; the page of wrong addresses has none. */
export function builtPages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /(^|\/)index\.html$/.test(file))
    .map((file) => file.replace(/index\.html$/, ''))
    .sort();
}

/** The kind of a page by its address, which begins with no slash. */
export function kindOf(path: string, models: ReadonlySet<string>): string {
  const [first = '', second] = path.split('/').filter(Boolean);
  if (models.has(first)) return second ? `a model’s ${second}` : 'a model';
  return second && folders.includes(first) ? `a page below ${first}/` : path || '/';
}

/** The first page of each kind. */
export function onePageOfEachKind(paths: readonly string[]): readonly string[] {
  const models = modelsAmong(paths);
  return [...Map.groupBy(paths.toSorted(), (path) => kindOf(path, models)).values()].map(([first]) => first!);
}

/** The models, by the pages that no other has. */
export function modelsAmong(paths: readonly string[]): ReadonlySet<string> {
  return new Set(
    paths
      .map((path) => path.split('/').filter(Boolean))
      .filter(([, second]) => ofModel.includes(second ?? ''))
      .map(([first]) => first!),
  );
}
