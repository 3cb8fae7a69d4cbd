import type { Import } from './imports.ts';

/** Packages that a module group may import; groups not listed may import any. */
const allowedPackages: Readonly<Record<string, readonly string[]>> = {
  domain: ['fastest-levenshtein'],
  'domain/car': [],
  'domain/catalog': [],
  'domain/content': ['fastest-levenshtein', 'zod'],
  'domain/run': [],
  'domain/search': ['fastest-levenshtein', 'stemmer'],
  'domain/training': [],
  'domain/time': [],
  views: [],
  i18n: [],
  islands: [],
  offline: [],
  hosting: ['node:crypto'],
  components: ['astro', 'htmlparser2', 'qr'],
  layouts: ['astro'],
  pages: ['astro'],
};

/** Error for a forbidden package import; undefined if allowed. */
export function wrongPackage({ from, specifier, to }: Import): string | undefined {
  const group = groupOf(from);
  const isZodOutsideSchema = specifier === 'zod' && !from.endsWith('.schema.ts') && group.startsWith('domain');
  if (to !== undefined || ((allowedPackages[group]?.includes(specifier) ?? true) && !isZodOutsideSchema)) return undefined;
  return `src/${from} imports “${specifier}”: ${group} may import the packages: ${allowedPackages[group]!.join(', ') || 'none'}`;
}

/** Module group of a file: a folder of src, a folder of src/domain, or a top-level file. */
function groupOf(file: string): string {
  const [folder, subfolder, rest] = file.split('/');
  return folder === 'domain' && rest !== undefined ? `domain/${subfolder!}` : folder!;
}

/** Import graph of the module groups as text, one line each, topologically sorted; throws a RangeError on a cycle. */
export function importGraphOf(arrows: readonly Import[]): string {
  const groups = new Map<string, Set<string>>();
  for (const { from, to, inScript } of arrows) {
    if (to === undefined) continue;
    const [group, target] = [inScript ? 'scripts of pages' : groupOf(from), groupOf(to)];
    const targets = groups.get(group) ?? new Set<string>();
    groups.set(group, targets);
    if (group !== target) targets.add(target);
  }
  const levels = new Map<string, number>();
  const levelOf = (group: string, ancestors: readonly string[] = []): number => {
    if (ancestors.includes(group)) throw new RangeError(`Import cycle: ${[...ancestors, group].join(' → ')}`);
    const known = levels.get(group);
    if (known !== undefined) return known;
    const level = 1 + Math.max(-1, ...[...(groups.get(group) ?? [])].map((target) => levelOf(target, [...ancestors, group])));
    levels.set(group, level);
    return level;
  };
  return [...groups.keys()]
    .sort((one, other) => levelOf(other) - levelOf(one) || one.localeCompare(other, 'en'))
    .filter((group) => groups.get(group)!.size > 0)
    .map((group) => `${group.padEnd(18)}→ ${[...groups.get(group)!].sort().join(', ')}`)
    .join('\n');
}
