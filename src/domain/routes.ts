/** A page of the site, or a file that has an address of its own. */
export interface Route {
  /** Its address below the base path; `:model` and the like stand for an id of the content. */
  readonly path: string;
  /** Whether the offline copy needs it, holds it while there is room, or never holds it. */
  readonly offline: 'required' | 'optional' | 'never';
  /** Whether it is requested anew each time, as it announces a newer build or may appear a moment later. */
  readonly revalidated?: true;
  /** Whether it grows with the content, and so is not prefetched. */
  readonly grows?: true;
  /** Whether only models with a guided run have it. */
  readonly guided?: true;
  /** The anchors that it has whatever the content; undefined where the text of the page makes anchors of its headings. */
  readonly anchors?: readonly string[];
}

/** Every address of the site. They are a contract: none may change. To add a page is to add its row here, and the page. */
export const routes = {
  home: { path: '/', offline: 'required' },
  model: {
    path: '/:model/',
    offline: 'required',
    anchors: ['main', 'announcer', 'problem', 'ready', 'steps', 'after', 'if-not'],
  },
  guide: { path: '/:model/guide/', offline: 'required', guided: true },
  rehearsal: { path: '/:model/rehearse/', offline: 'required', guided: true },
  answers: { path: '/faq/', offline: 'optional', grows: true, anchors: ['main'] },
  answer: { path: '/faq/:answer/', offline: 'optional' },
  keys: { path: '/keys/', offline: 'optional', anchors: ['main'] },
  search: { path: '/search/', offline: 'required' },
  sources: { path: '/sources/', offline: 'optional', anchors: ['main', 'claims', 'claim-before', 'claim-cars', 'disagreements', 'list'] },
  about: { path: '/about/', offline: 'optional' },
  offline: { path: '/offline/', offline: 'required' },
  notCovered: { path: '/not-covered/:notCovered/', offline: 'optional' },
  notFound: { path: '/404.html', offline: 'optional', revalidated: true },
  standalone: { path: '/download/:model.html', offline: 'never' },
  sheet: { path: '/download/:model-:paper.pdf', offline: 'never' },
  searchData: { path: '/search/answers.json', offline: 'required' },
  manifest: { path: '/manifest.webmanifest', offline: 'optional' },
  version: { path: '/version.json', offline: 'never', revalidated: true },
  worker: { path: '/offline-worker.js', offline: 'never', revalidated: true },
  pageBundle: { path: '/offline-pages.json', offline: 'never' },
  robots: { path: '/robots.txt', offline: 'never' },
} as const satisfies Record<string, Route>;

/** The name of a route. */
export type RouteName = keyof typeof routes;

/** The route of a name, with all that a route may say. */
export const routeOf = (name: RouteName): Route => routes[name];

const names = Object.keys(routes) as RouteName[];

/** The address of a route, its ids in the order in which they stand in it. */
export function pathTo(name: RouteName, ...ids: readonly string[]): string {
  const left = [...ids];
  return routes[name].path.replace(/:\w+/g, () => left.shift() ?? '');
}

/** Whether a route is a page that links may lead to. */
const isPage = (name: RouteName): boolean => routes[name].path.endsWith('/');

/** The route that an address below the base path belongs to; one without ids goes before one with. */
export function matchRoute(path: string): RouteName | undefined {
  const matches = (name: RouteName) => new RegExp(`^${routes[name].path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`).test(path);
  return names.find((name) => routes[name].path === path) ?? names.find(matches);
}

/** The addresses of all pages, given the ids that may stand in them. */
export function pagePaths(ids: Readonly<Record<'model' | 'answer' | 'notCovered', readonly string[]>>, guided: boolean): string[] {
  return names
    .filter((name) => isPage(name) && (guided || !routeOf(name).guided))
    .flatMap((name) => {
      const [, id] = /:(\w+)/.exec(routes[name].path) ?? [];
      return id === undefined ? [routes[name].path] : ids[id as keyof typeof ids].map((one) => pathTo(name, one));
    });
}

/** The addresses of pages that grow with the content. */
export const growingPaths = names.filter((name) => routeOf(name).grows).map((name) => routes[name].path);

/** How many pages the site has whatever the content, and how many each model has. */
export const pageCounts = {
  standing: names.filter((name) => !routes[name].path.includes(':') && (isPage(name) || name === 'notFound')).length,
  perModel: names.filter((name) => isPage(name) && routes[name].path.includes(':model/')).length,
};

/** Whether no model may have an id, as the site uses that address itself, or a language will: two letters, as in de and pt-br. */
export function isReserved(id: string): boolean {
  const own = names.map((name) => /^\/([^/.]+)/.exec(routes[name].path)?.[1]).filter((segment) => segment && !segment.startsWith(':'));
  return [...own, 'index', 'pagefind'].includes(id) || /^[a-z]{2}(-[a-z]{2})?$/.test(id);
}
