import type { Arrow } from './arrows.ts';

/** What the files of one folder, or one file at the top, may import. */
interface Law {
  /** Folders, or files at the top, of the project. */
  readonly own: readonly string[];
  /** Those of which only types may be imported. */
  readonly types?: readonly string[];
  /** Packages; any when left out. */
  readonly packages?: readonly string[];
  /** What a script of its own in the browser may import. */
  readonly script?: readonly string[];
}

/** Which way arrows run: each folder and what it may know of. Whatever does not stand here is wrong. */
const law: Readonly<Record<string, Law>> = {
  domain: { own: ['domain'], packages: ['zod', 'fastest-levenshtein', 'stemmer'] },
  views: { own: ['domain', 'views'], packages: [] },
  words: { own: ['words'], types: ['domain'], packages: [] },
  components: { own: ['components', 'views', 'domain', 'words'], packages: ['astro', 'htmlparser2', 'qr'], script: ['islands'] },
  layouts: { own: ['components', 'views', 'domain', 'styles'], packages: ['astro'], script: ['islands'] },
  pages: { own: ['layouts', 'components', 'views', 'domain', 'styles', 'catalog.ts'], packages: ['astro'], script: ['islands'] },
  'catalog.ts': { own: ['domain', 'words'], packages: ['astro:content'] },
  'content.config.ts': { own: ['domain'], packages: ['astro:content', 'astro/loaders', 'astro/zod'] },
  'middleware.ts': { own: ['catalog.ts', 'views', 'words'], packages: ['astro:middleware'] },
  'env.d.ts': { own: [], types: ['domain', 'words'], packages: [] },
  islands: { own: ['islands', 'domain', 'words', 'offline'], packages: [] },
  offline: { own: ['offline'], packages: [] },
  build: { own: ['build', 'domain', 'views', 'words', 'offline'] },
  tools: { own: ['tools', 'build', 'domain', 'views', 'words', 'offline', 'islands'] },
};

/** What is wrong with an arrow, naming the import; undefined when nothing is. */
export function wrong(arrow: Arrow): string | undefined {
  const { from, written, to, typeOnly, inScript } = arrow;
  const layer = from.split('/')[0]!;
  const rule = law[layer];
  const says = `src/${from} imports “${written}”`;
  if (!rule) return `src/${from}: the folder ${layer} is not in the law; say what it may import`;
  if (to === undefined)
    return packageAllowed(arrow, rule) ? undefined : `${says}: ${layer} may import of packages ${rule.packages!.join(', ') || 'none'}`;
  if (to.startsWith('..')) return `${says}: outside src`;
  const target = to.split('/')[0]!;
  const may = inScript ? (rule.script ?? []) : [...rule.own, ...(typeOnly ? (rule.types ?? []) : [])];
  return may.includes(target)
    ? undefined
    : `${says}: ${layer}${inScript ? '’s scripts' : ''} may import from ${may.join(', ') || 'nothing'}`;
}

function packageAllowed({ from, written }: Arrow, { packages }: Law): boolean {
  if (written === 'zod' && from.startsWith('domain/')) return from.endsWith('.schema.ts');
  return !packages || packages.includes(written);
}
