import { anchorsOf } from '../../domain/content/anchors.ts';
import { languagesOf, type RawContent } from '../../domain/content/content.schema.ts';
import { checkShape } from '../../domain/content/check-shape.ts';
import type { Entry } from '../../domain/content/entry.ts';
import { slug } from '../../domain/content/fields.schema.ts';
import { modelSchema } from '../../domain/content/model.schema.ts';
import { answerSchema, modelWordsSchema } from '../../domain/content/words.schema.ts';
import { fieldTemplate } from './skeleton.ts';

/** A file to write; `file` is relative to the content folder. */
export interface NewFile {
  readonly file: string;
  readonly text: string;
}

/** New files, or an error message. */
export type Proposal = { readonly files: readonly NewFile[]; readonly error?: undefined } | { readonly error: string };

/** A new answer with fields to fill in and a file for its ways of asking; placeholder comments fail the build. */
export function newAnswer(raw: RawContent, name: string): Proposal {
  const invalid = invalidName(slug.safeParse(name), name, name.toLowerCase());
  if (invalid) return { error: invalid };
  const file = `${languageOf(raw)}/faq/${name}.mdx`;
  const { page, staticAnchors, contentAnchors } = anchorsOf(raw, languageOf(raw)).answers;
  if (staticAnchors.includes(name) || contentAnchors.some(({ anchor, entry }) => anchor === name && entry.file !== file))
    return { error: `“${name}” is already an anchor on ${page}. Choose another name.` };
  const conflict = newProblem(
    { ...raw, answers: [...others(raw.answers, file), { file, data: answerSchema.parse(minimalAnswer), body: '' }] },
    raw,
    file,
  );
  if (conflict) return { error: conflict };
  const front = fieldTemplate(answerSchema, {
    ask: { question: '', aliases: '', sources: '' },
    offer: ['inference', 'own', 'keys', 'models', 'sheet'],
  });
  const body =
    '{/* Replace these lines with the short answer, one or two sentences; then an empty line and the details.\n' +
    'Never type a number of the procedure: CONTRIBUTING.md lists the components that insert them. */}\n';
  const ways =
    '# Ways of asking for it, a line each, at least thirty: short and long, told as a story, misspelled, from the other side,\n' +
    '# with names of cars and with words that do not matter. They teach the search, and stand on no page.\n';
  return {
    files: [
      { file, text: `---\n${front}---\n${body}` },
      { file: `${languageOf(raw)}/asked/${name}.txt`, text: ways },
    ],
  };
}

/** A new model: facts and texts, both with fields to fill in. */
export function newModel(raw: RawContent, name: string): Proposal {
  const { code } = modelSchema.shape;
  const invalid = invalidName(code.safeParse(name), name, name.toUpperCase());
  if (invalid) return { error: invalid };
  const id = name.toLowerCase();
  const file = `models/${id}.yaml`;
  const data = modelSchema.parse({ code: name, name, sources: [id] });
  const conflict = newProblem({ ...raw, models: [...others(raw.models, file), { file, data, body: '' }] }, raw, file);
  if (conflict) return { error: conflict };
  const facts = fieldTemplate(modelSchema, {
    ask: { code: name, name: '', sources: '', built: '', names: '', keys: '', outline: '', openings: '' },
    offer: ['modelYears', 'receiver', 'notNamed'],
  });
  const words = fieldTemplate(modelWordsSchema, {
    ask: { generation: '', bodies: '', openings: '' },
    offer: ['keys', 'receiver', 'notNamed'],
  });
  return {
    files: [
      {
        file,
        text: `# Fill in each field, or delete its line if unknown; code, name and sources are required.\n${facts}`,
      },
      { file: `${languageOf(raw)}/models/${id}.mdx`, text: `---\n${words}---\n` },
    ],
  };
}

const minimalAnswer = { question: '?', aliases: [] };

const languageOf = (raw: RawContent): string => languagesOf(raw)[0]!;

function others<T>(entries: readonly Entry<T>[], file: string): Entry<T>[] {
  return entries.filter((entry) => entry.file !== file);
}

function invalidName(
  { success, error }: { readonly success: boolean; readonly error?: { readonly issues: readonly { message: string }[] } | undefined },
  name: string,
  cased: string,
): string | undefined {
  if (success) return undefined;
  const suggestion = cased
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gi, '-')
    .replace(/^-|-$/g, '');
  return `“${name}” is not a valid name for a file and its URL: ${error!.issues[0]!.message}${suggestion ? `; perhaps ${suggestion}` : ''}.`;
}

/** The first problem that the new file adds to the content’s shape, as text. */
function newProblem(next: RawContent, raw: RawContent, file: string): string | undefined {
  const language = languageOf(raw);
  const before = new Set(checkShape(raw, language).map(({ actual }) => actual));
  const problem = checkShape(next, language).find((candidate) => candidate.file === file && !before.has(candidate.actual));
  return problem && `${file}: ${problem.field} would be ${problem.actual}; write ${problem.fix}.`;
}
