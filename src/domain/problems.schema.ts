import type { z } from 'zod';
import { oneOf, type Problem } from './problem.ts';

type Schema = z.core.$ZodType;

/** What a schema has against a file, each as a problem that says what to write. */
export function schemaProblems(file: string, schema: Schema, data: unknown, error: z.ZodError): Problem[] {
  return error.issues.flatMap((issue): Problem[] => {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys') {
      const known = fieldsOf(schemaAt(schema, path));
      return issue.keys.map((key) => ({ file, field: [...path, key].join('.'), found: `the unknown field “${key}”`, write: oneOf(key, known) }));
    }
    const found = path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], data);
    return [{ file, field: path.join('.') || 'the file', found: shown(found), write: advice(issue, schemaAt(schema, path)) }];
  });
}

function advice(issue: z.core.$ZodIssue, schema: Schema | undefined): string {
  const description = schema && descriptionOf(schema);
  // A message of the schema’s own says what to write; zod’s words are for programmers.
  const own = issue.message.startsWith('write ') ? issue.message.slice('write '.length) : undefined;
  const bound = issue.code === 'too_big' ? `at most ${issue.maximum}` : issue.code === 'too_small' && issue.origin !== 'string' ? `at least ${issue.minimum}` : undefined;
  const fields = fieldsOf(schema);
  const shape = fields.length > 0 ? `these fields: ${fields.join(', ')}` : undefined;
  return join(own ?? bound, description) || shape || issue.message;
}

const join = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join('. ');

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** A schema without the wrappers that make it optional, defaulted or transformed. */
function unwrapped(schema: Schema): Schema {
  const def = schema._zod.def as { innerType?: Schema; in?: Schema };
  const inner = def.innerType ?? def.in;
  return inner ? unwrapped(inner) : schema;
}

function schemaAt(schema: Schema, path: readonly string[]): Schema | undefined {
  return path.reduce<Schema | undefined>((at, key) => {
    if (!at) return undefined;
    const def = unwrapped(at)._zod.def as { shape?: Record<string, Schema>; element?: Schema; valueType?: Schema };
    return def.shape?.[key] ?? def.element ?? def.valueType;
  }, schema);
}

function fieldsOf(schema: Schema | undefined): string[] {
  const def = schema && (unwrapped(schema)._zod.def as { shape?: Record<string, Schema> });
  return Object.keys(def?.shape ?? {});
}

function descriptionOf(schema: Schema): string | undefined {
  const own = (schema as z.ZodType).description;
  if (own) return own;
  const def = schema._zod.def as { innerType?: Schema; in?: Schema };
  const inner = def.innerType ?? def.in;
  return inner && descriptionOf(inner);
}
