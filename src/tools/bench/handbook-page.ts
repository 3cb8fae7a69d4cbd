import { stringify } from 'yaml';
import { capital, createLoremWriter } from './lorem.ts';

/** MDX of one page: about 580 words under twelve headings, like a page of a handbook; `front` is its further front matter. */
export function handbookPage(vocabulary: readonly string[], number: number, front: Readonly<Record<string, unknown>>): string {
  const { words, sentences, below } = createLoremWriter(vocabulary, number);
  const question = `${capital(words(6))} ${number}?`;
  const link = number > 0 ? `\n\nSee [${words(4)}](/faq/p${below(number)}/).` : '';
  const section = (title: string, length: number) => `### ${capital(title)}\n\n${sentences(length)}`;
  const steps = Array.from({ length: 6 }, () => section(words(5), 48));
  const questions = Array.from({ length: 5 }, () => section(`${words(6)}?`, 32));
  return [
    `---\n${stringify({ question, ...front })}---\n${sentences(50)}${link}`,
    '## What to do',
    ...steps,
    '## What is asked',
    ...questions,
    '',
  ].join('\n\n');
}
