import { copyOf, type ContentCopy } from './content.ts';

/** A copy of the site’s content with other times, and with the least that an answer and a model can be. */
export function changedContent(): ContentCopy {
  const replacements = [
    ['ignition: { duration: 5s', 'ignition: { duration: 7s'],
    ['begin: { duration: 30s', 'begin: { duration: 41s'],
    ['presses: { duration: 10s, countIn: 3s', 'presses: { duration: 12s, countIn: 4s'],
    ['light: { duration: 10s', 'light: { duration: 13s'],
    ['next-key: { duration: 30s', 'next-key: { duration: 37s'],
    // The strip draws presses at the pace of this span; with the old one it would show the fifth second.
    ['from: 1s, to: 2s', 'from: 1.2s, to: 2.2s'],
  ] as const;
  const copy = replacements.reduce((changed, [from, to]) => changed.replace('procedure.yaml', from, to), copyOf());
  return copy
    .write('en/faq/valet.mdx', '---\nquestion: May I lend a key?\naliases: [lend a key]\nsources: [seed]\n---\nYes, any key.\n')
    .write('models/e52.yaml', 'code: E52\nname: Z8\nsources: [seed]\n');
}
