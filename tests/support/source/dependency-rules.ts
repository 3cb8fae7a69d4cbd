import type { Arrow } from './imports.ts';

/** The packages that a room may import; rooms that are not listed may import any. */
const packages: Readonly<Record<string, readonly string[]>> = {
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

/** What is wrong with the import of a package; undefined when nothing is. */
export function wrongPackage({ from, written, to }: Arrow): string | undefined {
  const room = roomOf(from);
  const isZodOutsideSchema = written === 'zod' && !from.endsWith('.schema.ts') && room.startsWith('domain');
  if (to !== undefined || ((packages[room]?.includes(written) ?? true) && !isZodOutsideSchema)) return undefined;
  return `src/${from} imports “${written}”: ${room} may import of packages ${packages[room]!.join(', ') || 'none'}`;
}

/** The room that a file stands in: a folder of src, one of the domain, or a file at the top. */
function roomOf(file: string): string {
  const [folder, room, inRoom] = file.split('/');
  return folder === 'domain' && inRoom !== undefined ? `domain/${room!}` : folder!;
}

/** The rooms of src and what each imports, a line each, so that every arrow points down; throws when rooms import one another in a circle. */
export function pictureOf(arrows: readonly Arrow[]): string {
  const rooms = new Map<string, Set<string>>();
  for (const { from, to, inScript } of arrows) {
    if (to === undefined) continue;
    const [room, target] = [inScript ? 'scripts of pages' : roomOf(from), roomOf(to)];
    const targets = rooms.get(room) ?? new Set<string>();
    rooms.set(room, targets);
    if (room !== target) targets.add(target);
  }
  const floors = new Map<string, number>();
  const floorOf = (room: string, above: readonly string[]): number => {
    if (above.includes(room)) throw new RangeError(`Rooms import one another: ${[...above, room].join(' → ')}`);
    const known = floors.get(room);
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
