import { durationText, secondsText } from '../../../src/domain/time/duration.ts';
import type { Plan } from '../../../src/domain/catalog/plan.ts';
import { plainText } from '../../../src/domain/content/inline-markdown.ts';
import { paths } from '../../../src/views/paths.ts';
import { rhythmText, timingDiagramOf } from '../../../src/components/drawings/timing-diagram.ts';
import type { Catalog } from '../../../src/domain/catalog/catalog.ts';
import type { PageMessages } from '../../../src/i18n/guide-messages.ts';
import { plainWords } from '../browser/visible-text.ts';

/** The words of a sheet’s language. */
interface Words {
  readonly catalog: Catalog;
  readonly messages: PageMessages;
}

/** All texts that a model’s sheet must contain. */
export function expectedTexts(plan: Plan, { messages }: Pick<Words, 'messages'>): readonly string[] {
  const steps = [...plan.steps, ...plan.followUp].flatMap(
    ({ number, tag, action, warning, limits, keyAnswers, answer, carAnswers, ifNot }) => [
      number === undefined ? tag : `${number} `,
      action,
      warning,
      ...limits.map(({ ms, label }) => `${durationText(ms, messages)} ${label}`),
      ...keyAnswers.map(({ text }) => text),
      ...(answer ? [carAnswers, ifNot?.say, ifNot?.text] : []),
    ],
  );
  const spans = Object.values(plan.spans).map(({ fromMs, toMs }) =>
    messages.values.span(String(fromMs / 1000), secondsText(toMs, messages)),
  );
  const header = [
    plan.model.code,
    plan.model.name,
    plan.model.notNamed?.lead,
    plan.task,
    plan.warning?.lead,
    plan.warning?.text,
    ...plan.applicability.map(({ lead }) => lead),
    ...plan.prerequisites.map(({ text }) => text),
  ];
  const footer = [
    ...plan.sheetAnswers.flatMap(({ title, text }) => [title, text]),
    messages.sheet.revision(plan.revision, messages.date(plan.revised)),
    messages.sheet.end,
    messages.sheet.ledger,
  ];
  return [...steps, ...spans, ...header, ...footer].flatMap((text) => (text ? [plainWords(plainText(text))] : []));
}

/** Minimum number of drawings on a sheet: one per step with a drawing, and one key. */
export function minDrawings({ steps, outline }: Plan): number {
  return steps.filter(({ drawing }) => drawing && (drawing !== 'doors' || outline)).length + 1;
}

/** Distinct numbers in a text, with the unit if seconds, and chassis codes. */
export function numbersIn(text: string): readonly string[] {
  return [...new Set(text.match(/[A-Z]?\d+(?:\.\d+)?(?: s\b)?/g))].toSorted();
}

/** Half the press limit in the timing diagram, in seconds. */
export function halfPressLimit({ limits }: Plan): string {
  return String((limits['presses']?.ms ?? 0) / 2000);
}

/** The exact set of numbers on a sheet: those of the Plan, plus revision, date, address, and numbered ledger lines. */
export function expectedNumbers(plan: Plan, address: string, { catalog, messages }: Words): readonly string[] {
  const { built } = plan.model;
  const diagram = timingDiagramOf(plan, messages);
  const diagramTexts = diagram && [0, diagram.limitText, rhythmText(diagram, catalog.drawingWords['timing-strip']!.rhythm, messages)];
  const positions = [0, 1, 2];
  const lines = Array.from({ length: plan.counts['keys']! }, (_, index) => index + 1);
  const builtText = built && messages.model.built(messages.yearMonth(built.from), messages.yearMonth(built.to));
  return numbersIn(
    plainWords(
      [...expectedTexts(plan, { messages }), builtText, ...(diagramTexts ?? []), ...positions, ...lines, address, paths.sources].join(
        ' ; ',
      ),
    ),
  );
}
