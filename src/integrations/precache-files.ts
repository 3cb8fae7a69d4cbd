import { folders } from '../hosting/headers.ts';
import { isKeptWhole, matchRoute, modelPagePattern, routes, type Route } from '../domain/routes.ts';
import { languageIn, prefixOf } from '../offline/copy-parts.ts';

/** A file in the build output. `path` is relative to it, with forward slashes. */
export interface BuiltFile {
  readonly path: string;
  readonly bytes: number;
}

/** Files to precache, in fetch order; `omittedCount` is the number of optional files over the size budget. */
export interface FileGroup {
  readonly required: readonly BuiltFile[];
  readonly optional: readonly BuiltFile[];
  readonly omittedCount: number;
}

/** Files of every copy, and of those that have a language or a model. */
export interface PrecacheFiles extends FileGroup {
  /** Pages of each model, by the path of its page without the last slash, that are precached once it was opened; of sites too large only. */
  readonly models: ReadonlyMap<string, readonly BuiltFile[]>;
  /** Files of each language of several, the others being those that all share; empty if there is one. */
  readonly languages: ReadonlyMap<string, FileGroup>;
}

/** What the choice of files has to know of a build. */
interface BuildFacts {
  /** Languages, the one without a prefix first. */
  readonly languages?: readonly string[];
  /** Languages that use a file of a name that says none; files that no language uses are left out. */
  readonly users?: ReadonlyMap<string, readonly string[]>;
}

/** Size budgets for optional files. Browsers allow more, but readers did not ask for the download. */
const maxOptionalBytes = { whole: 10_000_000, openedModels: 4_000_000 };

/** Size budgets for required pictures: each, and together. Larger ones are optional. */
const maxRequiredPictureBytes = 60_000;
const maxRequiredPicturesBytes = 1_000_000;

/** Never precached, in addition to routes marked “never”: host config, compressed files, downloads, crawler files. */
const neverPrecached = [
  /(^|\/)(_headers|_redirects)$/,
  /\.(conf|br|gz|zst|pdf|map)$/,
  /(^|\/)social\.png$/,
  /^sitemap.*\.xml$/,
  // Pagefind’s UI bundles; the site has its own.
  /^pagefind\/pagefind-(ui|modular-ui|component-ui|highlight)\./,
];

/** Selects the files to precache from a build. A copy of one language is that of a site which has no other. */
export function choosePrecacheFiles(files: readonly BuiltFile[], { languages = [''], users = new Map() }: BuildFacts = {}): PrecacheFiles {
  const chosen = languages.map((language) => {
    const prefix = prefixOf(language, languages);
    const isOwn = ({ path }: BuiltFile) => (users.get(path) ?? usersOf(path, languages)).includes(language);
    return { ...chooseOfLanguage(files.filter(isOwn), prefix), language };
  });
  const shared = groupOf(chosen, (file, name) => chosen.every((choice) => choice[name].has(file)));
  const ofLanguage = (choice: Choice) => groupOf([choice], (file, name) => !chosen.every((other) => other[name].has(file)));
  return {
    ...shared,
    models: new Map(chosen.flatMap(({ models }) => [...models])),
    languages: new Map(languages.length > 1 ? chosen.map((choice) => [choice.language, ofLanguage(choice)]) : []),
  };
}

type Choice = Readonly<Record<'required' | 'optional' | 'omitted', ReadonlySet<BuiltFile>>>;

/** The files of the first choice that are in the group. */
function groupOf([choice]: readonly Choice[], isIn: (file: BuiltFile, name: keyof Choice) => boolean): FileGroup {
  const filesIn = (name: keyof Choice) => [...choice![name]].filter((file) => isIn(file, name));
  return { required: filesIn('required'), optional: filesIn('optional'), omittedCount: filesIn('omitted').length };
}

/** Languages that use a file: its own, or all of them. Pages and files of routes without another prefix are of the first one. */
function usersOf(path: string, languages: readonly string[]): readonly string[] {
  const language = languageIn(path, languages) ?? (isHtml(path) || matchRoute(`/${path}`) ? languages[0]! : undefined);
  return language === undefined ? languages : [language];
}

/** Selects from the files of one language, and those of all. `prefix`: that of the language’s addresses. */
function chooseOfLanguage(files: readonly BuiltFile[], prefix: string): Choice & Pick<PrecacheFiles, 'models'> {
  const inLanguage = (path: string) => (path.startsWith(prefix) ? path.slice(prefix.length) : path);
  /** The `offline` setting of the file’s route; undefined if no route matches. */
  const offlineOf = (path: string): Route['offline'] | undefined => {
    const name = matchRoute(`/${urlPathOf(inLanguage(path))}`);
    return name && routes[name].offline;
  };
  const modelOf = ({ path }: BuiltFile) => modelPage.exec(urlPathOf(path))?.[1];
  const modelPage = new RegExp(modelPagePattern([prefix]));
  const isRequired = ({ path }: BuiltFile) =>
    isHtml(path) ? offlineOf(path) === 'required' : /\.(js|css|json)$/.test(path) || isFullText({ path });

  const candidates = files.filter(({ path }) => offlineOf(path) !== 'never' && !neverPrecached.some((pattern) => pattern.test(path)));
  const isWhole = isKeptWhole(candidates.filter(({ path }) => path.endsWith('index.html')).length);
  const isOfModel = (file: BuiltFile) => !isWhole && modelOf(file) !== undefined;
  const models = Map.groupBy(candidates.filter(isOfModel), (file) => modelOf(file)!);
  const ofVisitor = candidates.filter((file) => !isOfModel(file));
  const smallPictures = ofVisitor.filter(({ path, bytes }) => isPicture(path) && bytes <= maxRequiredPictureBytes);
  const pictures = new Set(within(maxRequiredPicturesBytes, smallPictures));
  const fullText = isWhole ? [] : ofVisitor.filter(isFullText);
  const required = ofVisitor.filter((file) => (isRequired(file) || pictures.has(file)) && !fullText.includes(file));
  const chosen = new Set([...required, ...fullText]);
  // Pages before images.
  const others = ofVisitor.filter((file) => !chosen.has(file)).toSorted((a, b) => Number(isHtml(b.path)) - Number(isHtml(a.path)));
  const maxBytes = isWhole ? maxOptionalBytes.whole : maxOptionalBytes.openedModels;
  const optional = within(maxBytes, others);
  // Pagefind works with all of its files or with none.
  if (sizeOf(optional) + sizeOf(fullText) <= maxBytes) optional.push(...fullText);
  const held = new Set(optional);
  const omitted = [...others, ...fullText].filter((file) => !held.has(file));
  return { required: new Set(required), optional: held, omitted: new Set(omitted), models };
}

/** The files, in order, that stay within a budget together. */
function within(maxBytes: number, files: readonly BuiltFile[]): BuiltFile[] {
  let bytes = 0;
  return files.filter((file) => {
    const fits = bytes + file.bytes <= maxBytes;
    if (fits) bytes += file.bytes;
    return fits;
  });
}

const sizeOf = (files: readonly BuiltFile[]): number => files.reduce((sum, { bytes }) => sum + bytes, 0);

/** URL path of a file, relative to the base path; index.html maps to its folder. */
export const urlPathOf = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1');

/** Whether it is a picture of the content. */
const isPicture = (path: string): boolean => path.startsWith(folders.hashed) && /\.(webp|svg)$/.test(path);

const isFullText = ({ path }: Pick<BuiltFile, 'path'>): boolean => path.startsWith('pagefind/');

const isHtml = (path: string): boolean => path.endsWith('.html');
