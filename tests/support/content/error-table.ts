import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ContentFolder } from '../../../src/content-reader/content-folder.ts';
import { validate } from '../../../src/content-reader/validate.ts';
import { kinds } from '../../../src/domain/content/content.schema.ts';
import { languages } from '../../../src/i18n/messages.ts';
import type { Problem } from '../../../src/domain/content/problem.ts';
import { copyOf, root, smallContent, type ContentCopy, type Editable } from './content-folders.ts';
import { smallAfter } from './small-content.ts';

/** File edit: full text, deletion (null), replacements, text in another encoding, repeated text, or a symlink. */
type FileEdit =
  | string
  | null
  | Readonly<Record<string, string>>
  | { as: BufferEncoding; text: string }
  | { times: number; text: string }
  | { link: string };

/** A mistake in the small content and the expected messages; none for “builds”. */
export interface Mistake {
  readonly name: string;
  readonly told: readonly string[];
  /** The actual messages. */
  readonly saidOf: () => readonly string[];
  /** Writes the small content with the mistake to disk. */
  readonly onDisk: () => ContentCopy;
}

/** The answer that test paragraphs are appended to, at line 8. */
export const answer = 'en/faq/no-blink.mdx';

/** All mistakes in tests/content-errors, named “group: case”. */
export function mistakes(): Mistake[] {
  const folder = join(root, 'tests/content-errors');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => {
      const groups = parse(readFileSync(join(folder, file), 'utf8')) as Record<string, Record<string, Record<string, FileEdit>>>;
      return Object.entries(groups).flatMap(([group, rows]) =>
        Object.entries(rows).map(([name, row]) => mistake(`${group}: ${name}`, row)),
      );
    });
}

/** Places of all kinds of file, as the message of a stray file lists them. */
const places = Object.values(kinds)
  .map(({ pattern }) => pattern.replace(/^\*/, '<language>'))
  .join(', ');

function mistake(name: string, { told, say, ...files }: Record<string, unknown>): Mistake {
  const edits = Object.entries(files as Record<string, FileEdit>);
  const edit = <T extends Editable>(copy: T): T => {
    for (const [file, put] of edits) applyEdit(copy, file, put);
    return say === undefined ? copy : copy.replace(answer, /$/, `\n${say as string}\n`);
  };
  const onDisk = () => edit(copyOf(smallContent));
  const needsDisk = edits.some(([, put]) => put !== null && typeof put === 'object' && 'link' in put);
  return {
    name,
    told: told === 'builds' ? [] : [told].flat().map((message) => String(message).replace('{kinds}', places).replace('{languages}', languages.join(', '))),
    saidOf: () => (needsDisk ? new ContentFolder(onDisk().folder).problems : validate(smallAfter(edit))).map(inOneLine),
    onDisk,
  };
}

function applyEdit(copy: Editable, file: string, put: FileEdit): void {
  if (put === null) copy.remove(file);
  else if (typeof put === 'string') copy.write(file, put);
  else if ('as' in put) copy.write(file, Buffer.from(put['text'], put['as'] as BufferEncoding));
  else if ('times' in put) copy.write(file, put['text'].repeat(Number(put['times'])));
  else if ('link' in put) symlinkSync(put['link'], join((copy as ContentCopy).folder, file));
  else for (const [from, to] of Object.entries(put as Record<string, string>)) copy.replace(file, from, to);
}

const inOneLine = ({ file, line, field, actual, fix }: Problem): string =>
  [file + (line ? `, line ${line}` : ''), field, actual, fix].join(' | ');
