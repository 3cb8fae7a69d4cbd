/** A sentence with its `{names}` filled in. */
export function filled(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** Milliseconds as seconds for a reader, to a tenth and no more: 2500 → “2.5”. */
export function seconds(ms: number): string {
  return String(Math.round(ms / 100) / 10);
}
