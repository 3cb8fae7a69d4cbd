import { anchorsOf } from '../../domain/content/anchors.ts';
import { languagesOf, type RawContent } from '../../domain/content/content.schema.ts';
import { checkShape } from '../../domain/content/check-shape.ts';
import type { Entry } from '../../domain/content/entry.ts';
import { slug } from '../../domain/content/fields.schema.ts';
import { modelSchema } from '../../domain/content/model.schema.ts';
import { answerSchema, modelWordsSchema } from '../../domain/content/words.schema.ts';
import { fieldsOf } from './skeleton.ts';

/** A file to be written, by its path below the content folder. */
export interface NewFile {
  readonly file: string;
  readonly text: string;
}

/** New files, or why there are none and what to write instead. */
export type Proposal = { readonly files: readonly NewFile[]; readonly refused?: undefined } | { readonly refused: string };

/** A new answer whose fields wait to be filled in; its short answer is a mark that no build lets pass. */
export function newAnswer(raw: RawContent, name: string): Proposal {
  const wrong = wrongName(slug.safeParse(name), name, name.toLowerCase());
  if (wrong) return { refused: wrong };
  const file = `${languageOf(raw)}/faq/${name}.mdx`;
  const { page, own, named } = anchorsOf(raw, languageOf(raw)).answers;
  if (own.includes(name) || named.some(({ anchor, entry }) => anchor === name && entry.file !== file))
    return { refused: `“${name}” is the name of another place on ${page}: write another name.` };
  const taken = shapeOf(
    { ...raw, answers: [...others(raw.answers, file), { file, data: answerSchema.parse(least), body: '' }] },
    raw,
    file,
  );
  if (taken) return { refused: taken };
  const front = fieldsOf(answerSchema, {
    ask: { question: '', aliases: '', sources: '' },
    offer: ['inference', 'own', 'keys', 'models', 'sheet'],
  });
  const body =
    '{/* In place of these lines: the short answer, one or two sentences; below it, an empty line apart, what else helps.\n' +
    'Numbers of the procedure are never typed: CONTRIBUTING.md lists the components that name them. */}\n';
  return { files: [{ file, text: `---\n${front}---\n${body}` }] };
}

/** A new model: its facts, whose fields wait to be filled in, and its words. */
export function newModel(raw: RawContent, name: string): Proposal {
  const { code } = modelSchema.shape;
  const wrong = wrongName(code.safeParse(name), name, name.toUpperCase());
  if (wrong) return { refused: wrong };
  const id = name.toLowerCase();
  const file = `models/${id}.yaml`;
  const data = modelSchema.parse({ code: name, name, sources: [id] });
  const taken = shapeOf({ ...raw, models: [...others(raw.models, file), { file, data, body: '' }] }, raw, file);
  if (taken) return { refused: taken };
  const facts = fieldsOf(modelSchema, {
    ask: { code: name, name: '', sources: '', built: '', names: '', keys: '', outline: '', openings: '' },
    offer: ['modelYears', 'receiver', 'notNamed'],
  });
  const words = fieldsOf(modelWordsSchema, { ask: { generation: '', bodies: '', openings: '' }, offer: ['keys', 'receiver', 'notNamed'] });
  return {
    files: [
      {
        file,
        text: `# Fill in each field, or take its line out where nothing is known; a model needs its code, name and sources.\n${facts}`,
      },
      { file: `${languageOf(raw)}/models/${id}.mdx`, text: `---\n${words}---\n` },
    ],
  };
}

const least = { question: '?', aliases: [] };

/** The language in which words are written first. */
const languageOf = (raw: RawContent): string => languagesOf(raw)[0]!;

function others<T>(entries: readonly Entry<T>[], file: string): Entry<T>[] {
  return entries.filter((entry) => entry.file !== file);
}

function wrongName(
  { success, error }: { readonly success: boolean; readonly error?: { readonly issues: readonly { message: string }[] } | undefined },
  name: string,
  cased: string,
): string | undefined {
  if (success) return undefined;
  const near = cased
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gi, '-')
    .replace(/^-|-$/g, '');
  return `“${name}” is no name for a file and its address: ${error!.issues[0]!.message}${near ? `; perhaps ${near}` : ''}.`;
}

/** What the check of the build has against the new name that it had not against the content before. */
function shapeOf(next: RawContent, raw: RawContent, file: string): string | undefined {
  const language = languageOf(raw);
  const before = new Set(checkShape(raw, language).map(({ actual: found }) => found));
  const problem = checkShape(next, language).find((one) => one.file === file && !before.has(one.actual));
  return problem && `${file}: ${problem.field} would be ${problem.actual}; write ${problem.fix}.`;
}
