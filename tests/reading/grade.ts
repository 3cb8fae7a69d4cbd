import { fleschKincaid } from 'flesch-kincaid';
import { parseDocument } from 'htmlparser2';
import { syllable } from 'syllable';

/** As much of a parsed page as is needed here. */
interface Node {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly Node[];
}

const blocks = /^(p|li|h[1-6]|dt|dd|td|th|figcaption|caption|summary|header|section|div|ol|ul|table|article|main)$/;
/** What is no sentence of ours: drawings, scripts, ways to other pages, the titles of sources, and what repeats the page on paper. */
const passed = /^(svg|script|style|nav|aside|details|step-timer|template|noscript)$/;
const passedClasses = /\b(citations|print-only|names|actions|number|rests|sources|visually-hidden)\b/;

/** The texts of the blocks of a page’s main part, without what is no sentence of its own. */
export function textsOf(html: string): string[] {
  const [main = ''] = /<main\b[\s\S]*<\/main>/.exec(html) ?? [];
  const texts: string[] = [''];
  const read = (node: Node): void => {
    if (node.type === 'text') texts.push(`${texts.pop()}${node.data}`);
    if (passed.test(node.name ?? '') || passedClasses.test(node.attribs?.['class'] ?? '')) return;
    const block = blocks.test(node.name ?? '');
    if (block) texts.push('');
    node.children?.forEach(read);
    if (block) texts.push('');
  };
  read(parseDocument(main));
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => /\p{L}/u.test(text));
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** The whole sentences of texts: headings and labels, which end in no mark, would flatter. */
function sentencesOf(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => [...sentences.segment(text)].map(({ segment }) => segment.trim()))
    .filter((one) => /\p{L}.*[.!?:]$/u.test(one));
}

/** The school grade (Flesch–Kincaid) at which texts are read with ease. */
export function gradeOf(texts: readonly string[]): number {
  const whole = sentencesOf(texts);
  const spoken = whole.flatMap((one) => [...words.segment(one)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment));
  const syllables = spoken.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return fleschKincaid({ sentence: whole.length, word: spoken.length, syllable: syllables });
}

/** The sentences of texts that read hardest, the worst first. */
export function hardest(texts: readonly string[], count: number): string[] {
  return sentencesOf(texts)
    .map((sentence) => ({ sentence, grade: gradeOf([sentence]) }))
    .sort((a, b) => b.grade - a.grade)
    .slice(0, count)
    .map(({ sentence, grade }) => `${grade.toFixed(1)} ${sentence}`);
}
