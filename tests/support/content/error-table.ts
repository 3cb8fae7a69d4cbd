import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ContentFolder } from '../../../src/content-reader/content-folder.ts';
import { validate } from '../../../src/content-reader/validate.ts';
import type { Problem } from '../../../src/domain/content/problem.ts';
import { copyOf, root, smallContent, type ContentCopy, type Editable } from './content-folders.ts';
import { smallAfter } from './small-content.ts';

/** What is put into a file: its whole text, what replaces what, a text in another encoding or many times, a link, or nothing. */
type Put =
  | string
  | null
  | Readonly<Record<string, string>>
  | { as: BufferEncoding; text: string }
  | { times: number; text: string }
  | { link: string };

/** One kind of mistake in the small content, and what the author is told; “builds” when it is none. */
export interface Mistake {
  readonly name: string;
  readonly told: readonly string[];
  /** What is told of it now. */
  readonly saidOf: () => readonly string[];
  /** The small content with the mistake in it, on the disk. */
  readonly onDisk: () => ContentCopy;
}

/** The answer that paragraphs are added to; each begins in line 8. */
export const answer = 'en/faq/no-blink.mdx';

/** Every mistake of tests/content-errors, by its file, its group and its name. */
export function mistakes(): Mistake[] {
  const folder = join(root, 'tests/content-errors');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => {
      const groups = parse(readFileSync(join(folder, file), 'utf8')) as Record<string, Record<string, Record<string, Put>>>;
      return Object.entries(groups).flatMap(([group, rows]) =>
        Object.entries(rows).map(([name, row]) => mistake(`${group}: ${name}`, row)),
      );
    });
}

function mistake(name: string, { told, say, ...files }: Record<string, unknown>): Mistake {
  const puts = Object.entries(files as Record<string, Put>);
  const edit = <T extends Editable>(copy: T): T => {
    for (const [file, put] of puts) putInto(copy, file, put);
    return say === undefined ? copy : copy.replace(answer, /$/, `\n${say as string}\n`);
  };
  const onDisk = () => edit(copyOf(smallContent));
  const disk = puts.some(([, put]) => put !== null && typeof put === 'object' && 'link' in put);
  return {
    name,
    told: told === 'builds' ? [] : [told].flat().map(String),
    saidOf: () => (disk ? new ContentFolder(onDisk().folder).problems : validate(smallAfter(edit))).map(inOneLine),
    onDisk,
  };
}

function putInto(copy: Editable, file: string, put: Put): void {
  if (put === null) copy.remove(file);
  else if (typeof put === 'string') copy.write(file, put);
  else if ('as' in put) copy.write(file, Buffer.from(put['text'], put['as'] as BufferEncoding));
  else if ('times' in put) copy.write(file, put['text'].repeat(Number(put['times'])));
  else if ('link' in put) symlinkSync(put['link'], join((copy as ContentCopy).folder, file));
  else for (const [from, to] of Object.entries(put as Record<string, string>)) copy.replace(file, from, to);
}

const inOneLine = ({ file, line, field, actual: found, fix: write }: Problem): string =>
  [file + (line ? `, line ${line}` : ''), field, found, write].join(' | ');
