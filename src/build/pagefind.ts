import { createIndex } from 'pagefind';

/** An empty index. */
export async function newIndex() {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`No search index: ${errors.join('; ')}`);
  return index;
}

/** The answer of an index, or an error when it found fault. */
export function good<T extends { readonly errors: string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(`No search index: ${answer.errors.join('; ')}`);
  return answer;
}
