import { z } from 'zod';
import { kinds, type Kind } from '../../domain/content/content.schema.ts';

/** The parts of a JSON schema that tell an author what to write. */
export interface FieldSchema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
  /** Schema of the values under ids of the author’s choice. */
  readonly additionalProperties?: FieldSchema | false;
  readonly items?: FieldSchema;
  readonly enum?: readonly string[];
}

/** Fields of a kind of file, as an author writes them. */
export function fieldSchemaOf(kind: Kind): FieldSchema {
  return z.toJSONSchema(kinds[kind].schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as FieldSchema;
}

/** What a field means, with the choices that its description does not name. */
export function fieldMeaning({ description = '', enum: ownChoices, items }: FieldSchema): string {
  const choices = ownChoices ?? items?.enum ?? [];
  return choices.every((choice) => description.includes(choice)) ? description : `${description} One of: ${choices.join(', ')}.`.trim();
}
