import type { z } from 'zod';

/** Fields of a new file, by the names in its schema. */
export interface FieldSelection {
  /** Fields to fill in, with their initial values. */
  readonly ask: Readonly<Record<string, string>>;
  /** Optional fields, commented out. */
  readonly offer: readonly string[];
}

/** YAML for a new file, each field preceded by its schema description. An empty field stops the build until it is filled in. */
export function fieldTemplate(schema: z.ZodObject, { ask, offer }: FieldSelection): string {
  const comment = (name: string) => `# ${(schema.shape[name] as z.ZodType).description}\n`;
  const asked = Object.entries(ask).map(([name, value]) => `${comment(name)}${`${name}: ${value}`.trim()}\n`);
  const offered = offer.map((name) => `${comment(name)}# ${name}:\n`);
  return [...asked, ...(offered.length > 0 ? ['# Optional fields; uncomment the line to use one:\n', ...offered] : [])].join('');
}
