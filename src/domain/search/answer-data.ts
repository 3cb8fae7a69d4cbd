import type { Folding } from './folding.ts';
import type { PackedModel } from './model.ts';
import type { Car } from './named-cars.ts';

/** A page that can answer a query. */
export interface AnswerEntry {
  /** Path below the site's base path, without the leading slash. */
  readonly address: string;
  readonly title: string;
  /** First sentence of the answer; empty on a site of many. */
  readonly excerpt: string;
  /** Key types or models it is limited to; empty if it applies to all. */
  readonly appliesTo: string;
}

/** Data of the instant search layer. The model’s labels are the answers in order, then the procedure, then “no answer”. */
export interface AnswerData {
  readonly language: string;
  /** Letters that are spelled in more than one way; undefined where there are none. */
  readonly foldings?: readonly Folding[] | undefined;
  readonly make: string;
  readonly synonyms: readonly (readonly string[])[];
  readonly cars: readonly Car[];
  readonly answers: readonly AnswerEntry[];
  /** Places of the answers most asked for. */
  readonly mostAsked: readonly number[];
  /** The page that leads to the procedure. */
  readonly procedure: AnswerEntry;
  /** Pages of the cars. */
  readonly carPages: readonly AnswerEntry[];
  readonly model: PackedModel;
}

/** What makes the search better, loaded after the first answers. */
export interface ModelData {
  readonly model: PackedModel;
  /** Short answers beyond their excerpts, in the order of the answers. */
  readonly shorts: readonly string[];
}
