/** The id of the model whose page was opened last on this device; undefined when none was, it was forgotten, or storage is refused. */
export function rememberedModel(): string | undefined {
  try {
    return localStorage.getItem(import.meta.env.REMEMBERED_MODEL) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Forgets it, until a page of a model is opened again. */
export function forgetModel(): void {
  try {
    localStorage.removeItem(import.meta.env.REMEMBERED_MODEL);
  } catch {
    // Then nothing was remembered.
  }
}
