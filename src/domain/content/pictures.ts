import type { RawContent } from './content.schema.ts';
import { ofLanguage, pictureTag, type Entry } from './entry.ts';
import { fixForUnknownName, type Problem } from './problem.ts';
import { lineAt } from './text-rules.ts';

/** Name by which texts refer to a file of pictures/. */
export const pictureName = (file: string): string => file.replace(/.*\//, '');

interface PictureUse {
  readonly file: string;
  readonly line: number | undefined;
  readonly field: string;
  readonly name: string;
}

/** All references to pictures: in texts, and of steps. */
export function picturesIn(raw: RawContent): PictureUse[] {
  const inTexts = Object.values(raw)
    .flat()
    .flatMap(({ file, markup }: Entry<unknown>) =>
      (markup?.mentions ?? []).filter(({ tag }) => tag === pictureTag).map(({ of, line }) => ({ file, line, field: 'the text', name: of })),
    );
  const ofSteps = raw.stepWords.flatMap(({ file, data: { picture }, lines }) =>
    picture ? [{ file, line: lines?.of(['picture', 'file']), field: 'picture.file', name: picture.file }] : [],
  );
  return [...inTexts, ...ofSteps];
}

/** Reports pictures that are not there, and those where the short answer is expected. */
export function checkPictures(raw: RawContent, language: string, known: readonly string[]): Problem[] {
  const unknown = picturesIn(raw)
    .filter(({ name }) => !known.includes(name))
    .map(({ name, ...place }) => ({
      ...place,
      actual: `“${name}”, which is no file of pictures/`,
      fix: known.length > 0 ? fixForUnknownName(pictureName(name), known) : `the picture itself as pictures/${pictureName(name)}`,
    }));
  const early = ofLanguage(raw.answers, language)
    .filter(({ body }) => body.trim().split(/\n\s*\n/)[0]!.includes('!['))
    .map(({ file, body, lines }) => ({
      file,
      line: lines && lineAt(body, body.indexOf('!['), lines.body),
      field: 'the text',
      actual: 'a picture in the first paragraph',
      fix: 'the short answer, an empty line, then the picture',
    }));
  return [...unknown, ...early];
}
