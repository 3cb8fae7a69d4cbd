import type { Arrow } from './imports.ts';

/** Packages that a module group may import; groups not listed may import any. */
const allowedPackages: Readonly<Record<string, readonly string[]>> = {
  domain: ['fastest-levenshtein'],
  'domain/car': [],
  'domain/catalog': [],
  'domain/content': ['fastest-levenshtein', 'zod'],
  'domain/run': [],
  'domain/search': ['fastest-levenshtein', 'stemmer'],
  'domain/time': [],
  views: [],
  i18n: [],
  islands: [],
  offline: [],
  hosting: [],
  components: ['astro', 'htmlparser2', 'qr'],
  layouts: ['astro'],
  pages: ['astro'],
};

/** Error for a forbidden package import; undefined if allowed. */
export function wrongPackage({ from, written, to }: Arrow): string | undefined {
  const group = groupOf(from);
  const isZodOutsideSchema = written === 'zod' && !from.endsWith('.schema.ts') && group.startsWith('domain');
  if (to !== undefined || ((allowedPackages[group]?.includes(written) ?? true) && !isZodOutsideSchema)) return undefined;
  return `src/${from} imports “${written}”: ${group} may import the packages: ${allowedPackages[group]!.join(', ') || 'none'}`;
}

/** Module group of a file: a folder of src, a folder of src/domain, or a top-level file. */
function groupOf(file: string): string {
  const [folder, subfolder, rest] = file.split('/');
  return folder === 'domain' && rest !== undefined ? `domain/${subfolder!}` : folder!;
}

/** Import graph of the module groups as text, one line each, topologically sorted; throws a RangeError on a cycle. */
export function pictureOf(arrows: readonly Arrow[]): string {
  const rooms = new Map<string, Set<string>>();
  for (const { from, to, inScript } of arrows) {
    if (to === undefined) continue;
    const [room, target] = [inScript ? 'scripts of pages' : roomOf(from), roomOf(to)];
    const targets = rooms.get(room) ?? new Set<string>();
    rooms.set(room, targets);
    if (room !== target) targets.add(target);
  }
  const levels = new Map<string, number>();
  const levelOf = (group: string, ancestors: readonly string[]): number => {
    if (ancestors.includes(group)) throw new RangeError(`Import cycle: ${[...ancestors, group].join(' → ')}`);
    const known = levels.get(group);
    if (known !== undefined) return known;
    const floor = 1 + Math.max(-1, ...[...(rooms.get(room) ?? [])].map((target) => floorOf(target, [...above, room])));
    floors.set(room, floor);
    return floor;
  };
  return [...rooms.keys()]
    .sort((one, other) => floorOf(other, []) - floorOf(one, []) || one.localeCompare(other, 'en'))
    .filter((room) => rooms.get(room)!.size > 0)
    .map((room) => `${room.padEnd(18)}→ ${[...rooms.get(room)!].sort().join(', ')}`)
    .join('\n');
}
