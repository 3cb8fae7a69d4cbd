import { fleschKincaid } from 'flesch-kincaid';
import { parseDocument } from 'htmlparser2';
import { syllable } from 'syllable';

/** The part of a parsed node used here. */
interface Node {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly Node[];
}

const blocks = /^(p|li|h[1-6]|dt|dd|td|th|figcaption|caption|summary|header|section|div|ol|ul|table|article|main)$/;
/** Elements without prose of the site: drawings, scripts, navigation, source titles, print-only repetitions. */
const skippedTags = /^(svg|script|style|nav|aside|details|step-timer|template|noscript)$/;
const skippedClasses = /\b(citations|print-only|names|actions|number|rests|sources|visually-hidden)\b/;

/** Text of each block in <main>, excluding skipped elements. */
export function textsOf(html: string): string[] {
  const [main = ''] = /<main\b[\s\S]*<\/main>/.exec(html) ?? [];
  const texts: string[] = [''];
  const visit = (node: Node): void => {
    if (node.type === 'text') texts.push(`${texts.pop()}${node.data}`);
    if (skippedTags.test(node.name ?? '') || skippedClasses.test(node.attribs?.['class'] ?? '')) return;
    const isBlock = blocks.test(node.name ?? '');
    if (isBlock) texts.push('');
    node.children?.forEach(visit);
    if (isBlock) texts.push('');
  };
  visit(parseDocument(main));
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => /\p{L}/u.test(text));
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Complete sentences only: headings and labels, which lack final punctuation, would lower the grade. */
function sentencesOf(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => [...sentences.segment(text)].map(({ segment }) => segment.trim()))
    .filter((sentence) => /\p{L}.*[.!?:]$/u.test(sentence));
}

/** Flesch–Kincaid grade level of the texts. */
export function gradeOf(texts: readonly string[]): number {
  const complete = sentencesOf(texts);
  const wordList = complete.flatMap((sentence) =>
    [...words.segment(sentence)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment),
  );
  const syllables = wordList.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return fleschKincaid({ sentence: complete.length, word: wordList.length, syllable: syllables });
}

/** The sentences with the highest grade, hardest first, each prefixed with its grade. */
export function hardestSentences(texts: readonly string[], count: number): string[] {
  return sentencesOf(texts)
    .map((sentence) => ({ sentence, grade: gradeOf([sentence]) }))
    .sort((a, b) => b.grade - a.grade)
    .slice(0, count)
    .map(({ sentence, grade }) => `${grade.toFixed(1)} ${sentence}`);
}
