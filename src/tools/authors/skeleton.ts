import type { z } from 'zod';

/** What a new file asks its author for, and what it may hold besides, by the fields of its schema. */
export interface Asked {
  /** Fields that the file cannot do without, each with what stands there already. */
  readonly ask: Readonly<Record<string, string>>;
  /** Fields that are commented out until somebody wants them. */
  readonly offer: readonly string[];
}

/** The fields of a new file, each under what its schema says about it; one without a value stops the build until it is filled in. */
export function fieldsOf(schema: z.ZodObject, { ask, offer }: Asked): string {
  const says = (name: string) => `# ${(schema.shape[name] as z.ZodType).description}\n`;
  const asked = Object.entries(ask).map(([name, value]) => `${says(name)}${`${name}: ${value}`.trim()}\n`);
  const offered = offer.map((name) => `${says(name)}# ${name}:\n`);
  return [...asked, ...(offered.length > 0 ? ['# Where it applies, take the mark off the line of the field:\n', ...offered] : [])].join('');
}
