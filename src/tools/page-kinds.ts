/** Folders whose pages are all of one kind. */
const folders = ['faq', 'not-covered'];
/** What each model has below its own page. */
const ofModel = ['guide', 'rehearse'];

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
