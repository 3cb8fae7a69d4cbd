import { secondsText } from '../../src/domain/duration.ts';
import type { Plan } from '../../src/domain/plan.ts';
import { plainText } from '../../src/views/inline.ts';
import { en } from '../../src/words/en.ts';
import { plainWords } from './browser-text.ts';

/** What has to stand on the sheet of a model, part by part. */
export function wordsOf(plan: Plan): readonly string[] {
  const steps = [...plan.steps, ...plan.after].flatMap(({ number, tag, action, warning, limits, keyAnswers, acts, carAnswers, ifNot }) => [
    number === undefined ? tag : `${number} `,
    action,
    warning,
    ...limits.map(({ ms, label }) => `${secondsText(ms)} ${label}`),
    ...keyAnswers.map(({ text }) => text),
    ...(acts.includes('answer') ? [carAnswers, ifNot?.say, ifNot?.text] : []),
  ]);
  const spans = Object.values(plan.spans).map(({ fromMs, toMs }) => en.values.span(String(fromMs / 1000), secondsText(toMs)));
  const rest = [
    plan.model.code,
    plan.model.name,
    plan.task,
    plan.warning?.lead,
    plan.warning?.text,
    ...plan.fits.map(({ lead }) => lead),
    ...plan.ready.map(({ text }) => text),
  ];
  const foot = [
    ...plan.sheetAnswers.flatMap(({ title, text }) => [title, text]),
    en.sheet.revision(plan.revision, en.date(plan.revised)),
    en.sheet.end,
    en.sheet.ledger,
  ];
  return [...steps, ...spans, ...rest, ...foot].flatMap((words) => (words ? [plainWords(plainText(words))] : []));
}
