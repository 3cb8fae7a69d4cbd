/** Id of the model last opened on this device; undefined when there is none, it was cleared, or storage is blocked. */
export function rememberedModel(): string | undefined {
  try {
    return localStorage.getItem(import.meta.env.REMEMBERED_MODEL) ?? undefined;
  } catch {
    return undefined;
  }
}
