import type { ManifestEntry, PrecacheManifest } from './precache-manifest.ts';

/**
 * What a copy has only once a page of it was opened, in a file that the build writes for each: a language of several, or a model of a
 * site too large to be kept whole. It goes by the path of that file.
 */
export interface CopyPart {
  /** Build of the manifest that it belongs to. */
  readonly build: string;
  /** What the model is called, such as A1; undefined for a language. */
  readonly code?: string;
  /** The files in download order. */
  readonly files: readonly ManifestEntry[];
  /** Number of leading files that are required; all of them if absent. */
  readonly requiredCount?: number;
  /** Number of the language’s files left out to limit the copy’s size. */
  readonly omittedCount?: number;
}

/** How a copy is divided: into languages if there are several, the first without a prefix, and into models by the pattern of their pages. */
export type CopyDivision = Pick<PrecacheManifest, 'languages' | 'modelPattern'>;

/** Path of a language’s part, by the prefix of its addresses. */
export const languagePart = (prefix: string): string => `${prefix}offline-language.json`;

/** Path of a model’s part, by the path of its page without the last slash. */
export const modelPart = (model: string): string => model.replace(/[^/]+$/, 'offline-models/$&.json');

export const isLanguagePart = (path: string): boolean => /(^|\/)offline-language\.json$/.test(path);

export const isModelPart = (path: string): boolean => /(^|\/)offline-models\/[^/]+\.json$/.test(path);

/** Path of the first page of a part. */
export const pageOfPart = (part: string): string =>
  part.replace(/offline-language\.json$/, '').replace(/offline-models\/([^/]+)\.json$/, '$1/');

/** Prefix of the addresses of a language. */
export const prefixOf = (language: string, [first]: readonly string[]): string => (language === first ? '' : `${language}/`);

/** Language of a file by its path, its folder or its name in the full-text index; undefined if it names none. */
export function languageIn(path: string, [first, ...others]: readonly string[]): string | undefined {
  const [, named] = /^pagefind\/(?:\w+\/|pagefind\.|wasm\.)([a-z-]+)[_.]/.exec(path) ?? [];
  if (named !== undefined && named === first) return first;
  return others.find((language) => language === named || path.startsWith(`${language}/`));
}

/** Prefix of the language of a file that has one; empty for the first. */
export function prefixAt(path: string, languages: readonly string[] = []): string {
  const language = languageIn(path, languages);
  return language === undefined ? '' : prefixOf(language, languages);
}

/** Parts that a file at a path can be in, the smallest first; none of a folder without its slash. */
export function partsAt(path: string, { languages, modelPattern }: CopyDivision): string[] {
  const [, model] = (modelPattern === undefined ? undefined : new RegExp(modelPattern).exec(path)) ?? [];
  return [
    ...(model === undefined ? [] : [modelPart(model)]),
    ...(languages && /(^|\/|\.\w+)$/.test(path) ? [languagePart(prefixAt(path, languages))] : []),
  ];
}
