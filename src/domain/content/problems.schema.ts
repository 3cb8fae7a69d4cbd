import type { z } from 'zod';
import { fixForUnknownName, type Problem } from './problem.ts';

type Schema = z.core.$ZodType;

/** Converts Zod issues of a file into problems with fixes. */
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
        fix: fixForUnknownName(key, known),
      }));
    }
    if (issue.code === 'invalid_key') {
      const [actual, fix] = [`the id “${path.at(-1)}”`, customFix(issue.issues[0]!)!];
      return [{ file, line: lineOf(path), field: fieldName(path.slice(0, -1)), actual, fix }];
    }
    const actual = path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], data);
    return [{ file, line: lineOf(path), field: fieldName(path), actual: displayValue(actual), fix: fixFor(issue, schemaAt(schema, path), actual) }];
  });
}

const fieldName = (path: readonly string[]): string => path.join('.') || 'the file';

function fixFor(issue: z.core.$ZodIssue, schema: Schema, actual: unknown): string {
  const sentences = [quotesFix(issue, schema, actual) ?? customFix(issue) ?? expectedValue(issue, actual), (schema as z.ZodType).description].filter(
    Boolean,
  );
  return sentences.length > 0 ? sentences.join('. ') : shapeOf(schema);
}

/** Expected value, as far as the issue code determines it. */
function expectedValue(issue: z.core.$ZodIssue, actual: unknown): string | undefined {
  if (issue.code === 'too_big') return `at most ${issue.maximum}`;
  if (issue.code === 'too_small') return `at least ${issue.minimum}`;
  if (issue.code === 'invalid_type' && issue.expected === 'boolean') return 'true or false';
  return issue.code === 'invalid_value' ? fixForUnknownName(String(actual), issue.values.map(String)) : undefined;
}

/** Fix for a value that only needs quotes added or removed. */
function quotesFix(issue: z.core.$ZodIssue, schema: Schema, actual: unknown): string | undefined {
  if (issue.code !== 'invalid_type') return undefined;
  const passes = (value: unknown) => (schema as z.ZodType).safeParse(value).success;
  if (typeof actual === 'string') return actual && passes(Number(actual)) ? `${actual} without quotes` : undefined;
  const isPlain = actual instanceof Date || typeof actual === 'number' || typeof actual === 'boolean';
  return isPlain && passes(plainValue(actual)) ? `quotes around it: "${plainValue(actual)}"` : undefined;
}

const plainValue = (value: unknown): string => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value));

/** Fix from a custom schema message (“write …”); Zod's default messages are for programmers. */
function customFix({ message }: { readonly message: string }): string | undefined {
  return message.startsWith('write ') ? message.slice('write '.length) : undefined;
}

function displayValue(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (value instanceof Date || typeof value === 'number') return plainValue(value);
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** Description of the fields of an object or record. */
function shapeOf(schema: Schema): string {
  const { shape, valueType } = defOf(schema);
  if (valueType) return `ids, each with ${shapeOf(valueType)}`;
  return shape ? `these fields: ${Object.keys(shape).join(', ')}` : 'a text';
}

interface Definition {
  readonly shape?: Record<string, Schema>;
  readonly element?: Schema;
  readonly valueType?: Schema;
  readonly innerType?: Schema;
}

/** Definition of a schema, unwrapped from optional and default. */
function defOf(schema: Schema): Definition {
  const def = schema._zod.def as Definition;
  return def.innerType ? defOf(def.innerType) : def;
}

function schemaAt(schema: Schema, path: readonly string[]): Schema {
  return path.reduce<Schema>((current, key) => {
    const { shape, element, valueType } = defOf(current);
    return shape?.[key] ?? element ?? valueType!;
  }, schema);
}
