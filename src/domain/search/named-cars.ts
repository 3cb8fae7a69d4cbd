import { tokenize } from './tokens.ts';

/** What a car is called, and its page. */
export interface Car {
  readonly address: string;
  /** Names in tokens, joined by spaces: “a1”, “dawn estate”, “210i”. */
  readonly names: readonly string[];
  /** First and last year; undefined for a car that the site only turns away. */
  readonly years?: readonly [number, number] | undefined;
}

/** Stands for every name of a car, its make and its year. */
export const carWord = '@car';

/** A text’s tokens, with names of cars told apart, and the addresses of the cars that they may mean. */
export interface NamedCars {
  readonly words: readonly { readonly text: string; readonly isCar: boolean }[];
  readonly addresses: readonly string[];
}

/** Tokens of the longest name. */
const maxNameLength = 3;

/** Creates a function that takes the names of cars out of a text’s tokens: they say which car, not what about it. */
export function createCarNamer(cars: readonly Car[], make: string): (tokens: readonly string[]) => NamedCars {
  const byName = new Map<string, Set<string>>();
  for (const { address, names } of cars)
    for (const name of names.flatMap(formsOf)) byName.set(name, (byName.get(name) ?? new Set()).add(address));
  const years = cars.flatMap((car) => car.years ?? []);
  const isYear = (token: string) =>
    /^(19|20)\d\d$/.test(token) && Number(token) >= Math.min(...years) - 1 && Number(token) <= Math.max(...years) + 1;
  const isMake = (token: string) => tokenize(make).includes(token);
  const builtIn = (year: number) => (address: string) => {
    const range = cars.find((car) => car.address === address)?.years;
    return !range || (range[0] <= year && year <= range[1]);
  };

  return (tokens) => {
    const words: { text: string; isCar: boolean }[] = [];
    let candidates: string[] | undefined;
    let year: number | undefined;
    for (let at = 0; at < tokens.length;) {
      const token = tokens[at]!;
      const length = longestName(tokens, at, byName);
      const found = byName.get(length > 0 ? tokens.slice(at, at + length).join(' ') : (designationOf(token) ?? ''));
      if (found) {
        const both = candidates?.filter((address) => found.has(address)) ?? [...found];
        candidates = both.length > 0 ? both : [...candidates!, ...found];
      } else if (isYear(token)) year = Number(token);
      const next = at + Math.max(1, length);
      words.push({ text: tokens.slice(at, next).join(' '), isCar: Boolean(found) || isYear(token) || isMake(token) });
      at = next;
    }
    const inYear = year === undefined ? [] : (candidates ?? []).filter(builtIn(year));
    return { words, addresses: inYear.length > 0 ? inYear : [...new Set(candidates)] };
  };
}

function longestName(tokens: readonly string[], at: number, names: ReadonlyMap<string, unknown>): number {
  for (let length = maxNameLength; length > 0; length--)
    if (at + length <= tokens.length && names.has(tokens.slice(at, at + length).join(' '))) return length;
  return 0;
}

/** A name, its short form “k5” of “k5 estate”, and its number “210” of “210i”. */
function formsOf(name: string): string[] {
  const [first = '', ...more] = name.split(' ');
  const short = more.length > 0 && /^\p{L}+\d+$/u.test(first) ? [first] : [];
  return [name, ...short, ...[designationOf(name) ?? []].flat()];
}

/** The number that a car’s designation begins with, whatever letters follow: 325 of 325ci. */
const designationOf = (name: string): string | undefined => /^(\d{3})\p{L}{0,3}$/u.exec(name)?.[1];
