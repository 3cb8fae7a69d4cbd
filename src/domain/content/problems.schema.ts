import type { z } from 'zod';
import { oneOf, type Problem } from './problem.ts';

type Schema = z.core.$ZodType;

/** What a schema has against a file, each as a problem that says what to write. */
export function schemaProblems(
  file: string,
  schema: Schema,
  data: unknown,
  error: z.ZodError,
  lineOf: (path: readonly string[]) => number | undefined = () => undefined,
): Problem[] {
  return error.issues.flatMap((issue): Problem[] => {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys') {
      const known = Object.keys(defOf(schemaAt(schema, path)).shape!);
      return issue.keys.map((key) => ({
        file,
        line: lineOf([...path, key]),
        field: [...path, key].join('.'),
        actual: `the unknown field “${key}”`,
        fix: oneOf(key, known),
      }));
    }
    if (issue.code === 'invalid_key') {
      return [
        {
          file,
          line: lineOf(path),
          field: nameOf(path.slice(0, -1)),
          actual: `the id “${path.at(-1)}”`,
          fix: ownWords(issue.issues[0]!)!,
        },
      ];
    }
    const actual = path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], data);
    return [{ file, line: lineOf(path), field: nameOf(path), actual: shown(actual), fix: advice(issue, schemaAt(schema, path), actual) }];
  });
}

const nameOf = (path: readonly string[]): string => path.join('.') || 'the file';

function advice(issue: z.core.$ZodIssue, schema: Schema, actual: unknown): string {
  const told = [quotes(issue, schema, actual) ?? ownWords(issue) ?? expected(issue, actual), (schema as z.ZodType).description].filter(
    Boolean,
  );
  return told.length > 0 ? told.join('. ') : shapeOf(schema);
}

/** What would fit, as far as the kind of mistake tells it. */
function expected(issue: z.core.$ZodIssue, actual: unknown): string | undefined {
  if (issue.code === 'too_big') return `at most ${issue.maximum}`;
  if (issue.code === 'too_small') return `at least ${issue.minimum}`;
  if (issue.code === 'invalid_type' && issue.expected === 'boolean') return 'true or false';
  return issue.code === 'invalid_value' ? oneOf(String(actual), issue.values.map(String)) : undefined;
}

/** That only the quotes are wrong, or missing. */
function quotes(issue: z.core.$ZodIssue, schema: Schema, actual: unknown): string | undefined {
  if (issue.code !== 'invalid_type') return undefined;
  const passes = (value: unknown) => (schema as z.ZodType).safeParse(value).success;
  if (typeof actual === 'string') return actual && passes(Number(actual)) ? `${actual} without quotes` : undefined;
  const plain = actual instanceof Date || typeof actual === 'number' || typeof actual === 'boolean';
  return plain && passes(plainly(actual)) ? `quotes around it: "${plainly(actual)}"` : undefined;
}

const plainly = (value: unknown): string => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value));

/** What a message of the schema’s own says to write; zod’s words are for programmers. */
function ownWords({ message }: { readonly message: string }): string | undefined {
  return message.startsWith('write ') ? message.slice('write '.length) : undefined;
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (value instanceof Date || typeof value === 'number') return plainly(value);
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** The fields of an object, or of each entry of a record. */
function shapeOf(schema: Schema): string {
  const { shape, valueType } = defOf(schema);
  return valueType ? `ids, each with ${shapeOf(valueType)}` : `these fields: ${Object.keys(shape!).join(', ')}`;
}

interface Definition {
  readonly shape?: Record<string, Schema>;
  readonly element?: Schema;
  readonly valueType?: Schema;
  readonly innerType?: Schema;
}

/** What a schema is made of, without the wrappers that make it optional or defaulted. */
function defOf(schema: Schema): Definition {
  const def = schema._zod.def as Definition;
  return def.innerType ? defOf(def.innerType) : def;
}

function schemaAt(schema: Schema, path: readonly string[]): Schema {
  return path.reduce<Schema>((at, key) => {
    const { shape, element, valueType } = defOf(at);
    return shape?.[key] ?? element ?? valueType!;
  }, schema);
}
