import type { RawContent } from './content.schema.ts';
import { nameLabel, rehearsedButtons } from './drawing.schema.ts';
import { idOf, ofLanguage, type Entry } from './entry.ts';
import { fixForUnknownName, type Problem } from './problem.ts';
import type { Symbols } from './symbols.ts';

type Drawings = readonly Entry<RawContent['keyDrawings'][number]['data']>[];

/** Reports drawings of no key, drawings without words, words without a drawing, and buttons that the rehearsal would miss. */
export function checkDrawings(raw: RawContent, language: string, { keys, isComplete }: Symbols): Problem[] {
  const drawings = [...raw.keyDrawings, ...raw.largeKeyDrawings];
  return [
    ...drawings.flatMap(({ file }) =>
      keys.includes(idOf(file))
        ? []
        : [{ file, field: 'the file’s name', actual: `“${idOf(file)}”, which is no key of this content`, fix: fixForUnknownName(idOf(file), keys) }],
    ),
    ...raw.largeKeyDrawings.flatMap(missingButtons),
    ...(isComplete('keyDrawings', 'largeKeyDrawings')
      ? ofLanguage(raw.keyWords, language).flatMap((words) =>
          drawingWords(
            words,
            drawings.filter(({ file }) => idOf(file) === idOf(words.file)),
          ),
        )
      : []),
  ];
}

function missingButtons({ file, data: { buttons } }: Drawings[number]): Problem[] {
  return rehearsedButtons
    .filter((name) => !buttons.some((button) => button.name === name))
    .map((name) => ({ file, field: 'the drawing', actual: `no button “${name}”`, fix: `<rect data-button="${name}" x="…" y="…" width="…" height="…"/>` }));
}

function drawingWords({ file, data, lines }: RawContent['keyWords'][number], drawings: Drawings): Problem[] {
  const problem = (path: readonly string[], actual: string, fix: string) => ({ file, line: lines?.of(path), field: path.join('.'), actual, fix });
  const [first] = drawings;
  if (!first && data.drawing) return [problem(['drawing'], 'words for a drawing that there is not', `a drawing keys/${idOf(file)}.svg, or no words for it`)];
  if (!first || !data.drawing) return first ? [problem(['drawing'], 'nothing', `words for ${first.file}: says, and labels`)] : [];
  const used = new Set(drawings.flatMap(({ data: { shapes } }) => shapes.flatMap((shape) => [shape, ...shape.shapes].flatMap(({ label }) => label ?? []))));
  used.delete(nameLabel);
  const given = Object.keys(data.drawing.labels);
  return [
    ...[...used].filter((label) => !given.includes(label)).map((label) => problem(['drawing', 'labels'], `no words for “${label}”`, `words for “${label}”`)),
    ...given
      .filter((label) => !used.has(label))
      .map((label) => problem(['drawing', 'labels', label], `words for “${label}”, which no drawing of this key has`, fixForUnknownName(label, [...used]))),
  ];
}
