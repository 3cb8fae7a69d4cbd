/** The id of the model whose page was opened last on this device; undefined when none was, it was forgotten, or storage is refused. */
export function rememberedModel(): string | undefined {
  try {
    return localStorage.getItem(import.meta.env.REMEMBERED_MODEL) ?? undefined;
  } catch {
    return undefined;
  }
}
