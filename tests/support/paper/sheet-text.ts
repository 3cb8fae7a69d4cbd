import { secondsText } from '../../../src/domain/time/duration.ts';
import type { Plan } from '../../../src/domain/catalog/plan.ts';
import { plainText } from '../../../src/domain/content/inline-markdown.ts';
import { paths } from '../../../src/views/paths.ts';
import { timingDiagramOf } from '../../../src/views/timing-diagram.ts';
import { en } from '../../../src/i18n/en.ts';
import { plainWords } from '../browser/visible-text.ts';

/** What has to stand on the sheet of a model, part by part. */
export function wordsOf(plan: Plan): readonly string[] {
  const steps = [...plan.steps, ...plan.followUp].flatMap(
    ({ number, tag, action, warning, limits, keyAnswers, acts, carAnswers, ifNot }) => [
      number === undefined ? tag : `${number} `,
      action,
      warning,
      ...limits.map(({ ms, label }) => `${secondsText(ms)} ${label}`),
      ...keyAnswers.map(({ text }) => text),
      ...(acts.includes('answer') ? [carAnswers, ifNot?.say, ifNot?.text] : []),
    ],
  );
  const spans = Object.values(plan.spans).map(({ fromMs, toMs }) => en.values.span(String(fromMs / 1000), secondsText(toMs)));
  const rest = [
    plan.model.code,
    plan.model.name,
    plan.model.notNamed?.lead,
    plan.task,
    plan.warning?.lead,
    plan.warning?.text,
    ...plan.applicability.map(({ lead }) => lead),
    ...plan.prerequisites.map(({ text }) => text),
  ];
  const foot = [
    ...plan.sheetAnswers.flatMap(({ title, text }) => [title, text]),
    en.sheet.revision(plan.revision, en.date(plan.revised)),
    en.sheet.end,
    en.sheet.ledger,
  ];
  return [...steps, ...spans, ...rest, ...foot].flatMap((words) => (words ? [plainWords(plainText(words))] : []));
}

/** How many drawings a model has at least: one for each step that is drawn, and one of a key. */
export function leastDrawings({ steps, outline }: Plan): number {
  return steps.filter(({ drawing }) => drawing && (drawing !== 'doors' || outline)).length + 1;
}

/** The numbers in a text, each once, with their unit where they are seconds, and the codes of cars. */
export function numbersIn(text: string): readonly string[] {
  return [...new Set(text.match(/[A-Z]?\d+(?:\.\d+)?(?: s\b)?/g))].toSorted();
}

/** Half of the limit that the drawing of the presses has, in seconds. */
export function halfOf(plan: Plan): string {
  return String((timingDiagramOf(plan)?.limitMs ?? 0) / 2000);
}

/** The numbers that have to stand on a sheet, and no other may: the Plan’s, and the sheet’s own revision, date, address and lines to write on. */
export function numbersOf(plan: Plan, address: string): readonly string[] {
  const { built } = plan.model;
  const strip = timingDiagramOf(plan);
  const drawn = strip && [
    0,
    strip.limitText,
    en.sheet.rhythm(
      strip.pressesMs.map((ms) => ms / 1000),
      secondsText(strip.holdMs),
    ),
  ];
  const positions = [0, 1, 2];
  const lines = Array.from({ length: plan.counts['keys']! }, (_, index) => index + 1);
  const car = built && en.model.built(en.yearMonth(built.from), en.yearMonth(built.to));
  return numbersIn(plainWords([...wordsOf(plan), car, ...(drawn ?? []), ...positions, ...lines, address, paths.sources].join(' ; ')));
}
