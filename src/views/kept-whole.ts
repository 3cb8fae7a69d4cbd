import type { Catalog } from '../domain/catalog/catalog.ts';
import { isKeptWhole, pagePaths } from '../domain/routes.ts';
import { guidedModels, rehearsedModels } from '../domain/run/guided-models.ts';

/** Paths of all pages of the site but the one of missing pages. */
export function pagePathsOf({ models, answers, notCovered, keys }: Catalog): string[] {
  const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);
  const features = { run: guidedModels({ models }), simulator: rehearsedModels({ models }), keys: keys.length > 0 };
  return pagePaths({ model: ids(models), answer: ids(answers), notCovered: ids(notCovered) }, features);
}

/** Whether the offline copy of the site holds all of its pages, rather than those of the models that were opened. */
export const keepsWholeSite = (catalog: Catalog): boolean => isKeptWhole(pagePathsOf(catalog).length);
