/** A page, or a file with its own URL. */
export interface Route {
  /** Path below the base path; `:model` and the like are content ids. */
  readonly path: string;
  /** Offline policy: always precached, precached if storage allows, or never. */
  readonly offline: 'required' | 'optional' | 'never';
  /** Whether it is revalidated on every request, because it announces a newer build or may appear shortly. */
  readonly revalidated?: true;
  /** Whether its size grows with the content; such pages are not prefetched. */
  readonly growsWithContent?: true;
  /** What the content has to have for it to exist: a guided run, a simulated device, keys, or an answer. */
  readonly needs?: keyof Features | 'answer';
  /** Static anchors; undefined where headings in the page's prose generate anchors. */
  readonly anchors?: readonly string[];
}

/** What a content may have, and pages exist only for. */
export interface Features {
  /** Models with a guided run, and with a simulated device for the rehearsal. */
  readonly run: readonly string[];
  readonly simulator: readonly string[];
  readonly keys: boolean;
}

/** All routes. URLs are a contract and must not change. To add a page, add a row here and the page file. */
export const routes = {
  home: { path: '/', offline: 'required' },
  model: {
    path: '/:model/',
    offline: 'required',
    anchors: ['main', 'announcer', 'problem', 'ready', 'steps', 'after', 'if-not'],
  },
  guide: { path: '/:model/guide/', offline: 'required', needs: 'run' },
  rehearsal: { path: '/:model/rehearse/', offline: 'required', needs: 'simulator' },
  answers: { path: '/faq/', offline: 'optional', needs: 'answer', growsWithContent: true, anchors: ['main'] },
  answer: { path: '/faq/:answer/', offline: 'optional' },
  keys: { path: '/keys/', offline: 'optional', needs: 'keys', anchors: ['main'] },
  search: { path: '/search/', offline: 'required' },
  sources: { path: '/sources/', offline: 'optional', anchors: ['main', 'claims', 'claim-before', 'claim-cars', 'disagreements', 'list'] },
  about: { path: '/about/', offline: 'optional' },
  offline: { path: '/offline/', offline: 'required' },
  notCovered: { path: '/not-covered/:notCovered/', offline: 'optional' },
  notFound: { path: '/404.html', offline: 'optional', revalidated: true },
  standalone: { path: '/download/:model.html', offline: 'never' },
  sheet: { path: '/download/:model-:paper.pdf', offline: 'never' },
  searchData: { path: '/search/answers.json', offline: 'required' },
  searchModel: { path: '/search/model.json', offline: 'required' },
  manifest: { path: '/manifest.webmanifest', offline: 'optional' },
  version: { path: '/version.json', offline: 'never', revalidated: true },
  worker: { path: '/offline-worker.js', offline: 'never', revalidated: true },
  pageBundle: { path: '/offline-pages.json', offline: 'never' },
  languagePart: { path: '/offline-language.json', offline: 'never' },
  modelPart: { path: '/offline-models/:model.json', offline: 'never' },
  robots: { path: '/robots.txt', offline: 'never' },
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;

/** Route by name, typed with all optional fields. */
export const routeOf = (name: RouteName): Route => routes[name];

const names = Object.keys(routes) as RouteName[];

/** Path of a route with its id parameters filled in, in order. */
export function pathTo(name: RouteName, ...ids: readonly string[]): string {
  const remainingIds = [...ids];
  return routes[name].path.replace(/:\w+/g, () => remainingIds.shift() ?? '');
}

const isPage = (name: RouteName): boolean => routes[name].path.endsWith('/');

/** Route matching a path below the base path; static routes take precedence over parameterized ones. */
export function matchRoute(path: string): RouteName | undefined {
  const matches = (name: RouteName) => new RegExp(`^${routes[name].path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`).test(path);
  return names.find((name) => routes[name].path === path) ?? names.find(matches);
}

/** Paths of all pages for the given ids; those of a run for the models that have one. */
export function pagePaths(ids: Readonly<Record<'model' | 'answer' | 'notCovered', readonly string[]>>, features: Features): string[] {
  return names.filter(isPage).flatMap((name) => {
    const { needs } = routeOf(name);
    const [, id] = /:(\w+)/.exec(routes[name].path) ?? [];
    const isLeftOut = (needs === 'keys' && !features.keys) || (needs === 'answer' && ids.answer.length === 0);
    if (id === undefined) return isLeftOut ? [] : [routes[name].path];
    const known = needs === 'run' || needs === 'simulator' ? features[needs] : ids[id as keyof typeof ids];
    return known.map((value) => pathTo(name, value));
  });
}

/**
 * Number of pages up to which the offline copy holds them all, less than 1 MB with Brotli; of a larger site it holds the models that
 * were opened. Not a number of bytes: pages say which it is, so it must be known before they are written.
 */
const maxPagesKeptWhole = 200;

export const isKeptWhole = (pageCount: number): boolean => pageCount <= maxPagesKeptWhole;

/**
 * Pattern of the paths of models’ pages, relative to the base path, of which the first group is the path of the model’s page without
 * its last slash. `prefixes`: of the languages whose pages it matches; `otherLanguages`: all languages that have a prefix.
 */
export function modelPagePattern(prefixes: readonly string[] = [''], otherLanguages: readonly string[] = []): string {
  const paths = names.map((name) => routes[name].path.slice(1)).filter((path) => path.endsWith('/'));
  const folders = paths.flatMap((path) => /^[^:/]+(?=\/)/.exec(path) ?? []);
  const endings = paths.filter((path) => path.startsWith(':model/')).map((path) => path.slice(':model/'.length));
  const start = prefixes.join('|') && `(?:${prefixes.join('|')})`;
  return `^(${start}(?!(?:${[...folders, ...otherLanguages].join('|')})/)[^/.]+)/(?:${endings.join('|')})$`;
}

export const growingPaths = names.filter((name) => routeOf(name).growsWithContent).map((name) => routes[name].path);

/** Number of pages that exist regardless of content, and per model. */
export const pageCounts = {
  fixed: names.filter((name) => !routes[name].path.includes(':') && (isPage(name) || name === 'notFound')).length,
  perModel: names.filter((name) => isPage(name) && routes[name].path.includes(':model/')).length,
};

/** Whether an id is unavailable to models: used by a route, or a language code such as de or pt-br. */
export function isReserved(id: string): boolean {
  const routeSegments = names
    .map((name) => /^\/([^/.]+)/.exec(routes[name].path)?.[1])
    .filter((segment) => segment && !segment.startsWith(':'));
  return [...routeSegments, 'index', 'pagefind'].includes(id) || /^[a-z]{2}(-[a-z]{2})?$/.test(id);
}
