import type { ManifestEntry } from './precache-manifest.ts';

/** The pages of one model, in a file that the build writes for each where the copy holds only the models that were opened. */
export interface ModelPages {
  /** Build of the manifest that it belongs to. */
  readonly build: string;
  /** What the model is called, such as A1. */
  readonly code: string;
  readonly files: readonly ManifestEntry[];
}

export const modelPagesFolder = 'offline-models';

/** Path of the file, relative to the base path. */
export const modelPagesPath = (model: string): string => `${modelPagesFolder}/${model}.json`;

/** Model of a file at a path; undefined for any other path. */
export const modelOfPagesPath = (path: string): string | undefined => new RegExp(`^${modelPagesFolder}/(.+)\\.json$`).exec(path)?.[1];
