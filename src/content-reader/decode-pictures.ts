import { join } from 'node:path';
import type { RawContent } from '../domain/content/content.schema.ts';
import type { Problem } from '../domain/content/problem.ts';

/** Reports pictures that cannot be decoded to their end, such as half a download. Slow: validation reads only their beginnings. */
export async function damagedPictures(folder: string, { pictures }: RawContent): Promise<Problem[]> {
  if (pictures.length === 0) return [];
  const { default: sharp } = await import('sharp');
  const problems: Problem[] = [];
  for (const { file } of pictures) {
    await sharp(join(folder, file), { failOn: 'truncated' })
      .stats()
      .catch((error: unknown) => {
        const [reason] = String(error instanceof Error ? error.message : error).split('\n');
        problems.push({ file, field: 'the picture', actual: `damaged bytes: ${reason}`, fix: 'the picture, saved or downloaded again' });
      });
  }
  return problems;
}
