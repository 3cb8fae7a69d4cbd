// A row for each kind of mistake in one field: one table, and so a long file.
import { describe } from 'node:test';
import type { Editable } from '../../support/content.ts';
import { answer, eachTeaches, type Told } from '../../support/mistakes.ts';

const procedure = 'procedure.yaml';
const span = 'How long the window stays open, such as 5s.';

describe('a field stops the build and says what to write when it', () => {
  eachTeaches([
    [
      'is unknown',
      (copy) => copy.replace(answer, 'aliases:', 'alias: dark lamp\naliases:'),
      [
        answer,
        'alias',
        'the unknown field “alias”',
        '“aliases”, perhaps; one of: question, aliases, sources, inference, own, keys, models, numbersButtons, sheet',
      ],
    ],
    [
      'is unknown deep inside a file, where the right one is then missing',
      (copy) => copy.replace(procedure, 'wake: { duration', 'wake: { duraton'),
      [procedure, 'limits.wake.duration', 'nothing', span],
      [
        procedure,
        'limits.wake.duraton',
        'the unknown field “duraton”',
        '“duration”, perhaps; one of: duration, countIn, sources, inference, own',
      ],
    ],
    [
      'is unknown and like no other',
      (copy) => copy.replace('models/a1.yaml', 'name:', 'horsepower: 90\nname:'),
      [
        'models/a1.yaml',
        'horsepower',
        'the unknown field “horsepower”',
        'one of: code, name, sources, built, modelYears, names, keys, outline, openings, receiver',
      ],
    ],
    [
      'is a row of the glossary with one word alone',
      (copy) => copy.write('en/glossary.yaml', 'same:\n  - [lamp]\n'),
      [
        'en/glossary.yaml',
        'same.0',
        '["lamp"]',
        'at least two words that mean the same. Words or phrases that owners use for the same thing, such as [trunk, boot].',
      ],
    ],
    [
      'is no word in the glossary',
      (copy) => copy.write('en/glossary.yaml', 'ignore: [true]\n'),
      ['en/glossary.yaml', 'ignore.0', 'true', 'a word or a phrase'],
    ],
    [
      'is missing in an answer',
      (copy) => copy.replace(answer, /question: .*\n/, ''),
      [answer, 'question', 'nothing', 'The question, in the words of an owner.'],
    ],
    [
      'is missing in a model',
      (copy) => copy.replace('models/a1.yaml', /sources: .*\n/, ''),
      ['models/a1.yaml', 'sources', 'nothing', 'The ids of the sources, from sources.yaml.'],
    ],
    [
      'is an empty list of sources',
      (copy) => copy.replace('models/a1.yaml', '[handbook]', '[]'),
      ['models/a1.yaml', 'sources', '[]', 'at least 1. The ids of the sources, from sources.yaml.'],
    ],
    [
      'is words without a word',
      (copy) => copy.replace('models/a1.yaml', 'Dawn', '" "'),
      ['models/a1.yaml', 'name', '" "', 'at least one word. The name of the car, such as 3 Series.'],
    ],
    [
      'is a duration of nothing',
      (copy) => copy.replace(procedure, '4s', '0s'),
      [procedure, 'limits.wake.duration', '"0s"', `at least 100ms. ${span}`],
    ],
    [
      'is a duration of days',
      (copy) => copy.replace(procedure, '4s', '99h'),
      [procedure, 'limits.wake.duration', '"99h"', `at most 24h. ${span}`],
    ],
    [
      'is a duration with a space',
      (copy) => copy.replace(procedure, '4s', '4 s'),
      [procedure, 'limits.wake.duration', '"4 s"', `a number and its unit without a space, such as 5s. ${span}`],
    ],
    [
      'is a duration in words',
      (copy) => copy.replace(procedure, '4s', 'five'),
      [procedure, 'limits.wake.duration', '"five"', `a number and its unit without a space, such as 5s. ${span}`],
    ],
    ['is a duration without a unit', (copy) => copy.replace(procedure, '4s', '4'), [procedure, 'limits.wake.duration', '4', span]],
    [
      'is a step number below 1',
      (copy) => copy.replace(procedure, 'number: 1,', 'number: 0,'),
      [procedure, 'steps.0.number', '0', 'at least 1. The step’s number; they run 1, 2, 3 … without a gap.'],
    ],
    [
      'is a step number above 50',
      (copy) => copy.replace(procedure, 'number: 4,', 'number: 51,'),
      [procedure, 'steps.3.number', '51', 'at most 50. The step’s number; they run 1, 2, 3 … without a gap.'],
    ],
    [
      'is a step number with a fraction',
      (copy) => copy.replace(procedure, 'number: 2,', 'number: 1.5,'),
      [procedure, 'steps.1.number', '1.5', 'a whole number. The step’s number; they run 1, 2, 3 … without a gap.'],
    ],
    [
      'is a count of none',
      (copy) => copy.replace(procedure, 'value: 2', 'value: 0'),
      [procedure, 'counts.keys.value', '0', 'at least 1. A whole number from 1 to 20.'],
    ],
    [
      'is a count above 20',
      (copy) => copy.replace(procedure, 'value: 2', 'value: 21'),
      [procedure, 'counts.keys.value', '21', 'at most 20. A whole number from 1 to 20.'],
    ],
    [
      'names an act that there is not',
      (copy) => copy.replace(procedure, 'acts: [doors]', 'acts: [door]'),
      [procedure, 'steps.0.acts.0', '"door"', 'one of: doors, ignition, hold, presses, release, answer, other'],
    ],
    [
      'names a lid that there is not',
      (copy) => copy.replace('models/b2.yaml', 'lid: trunk', 'lid: boot'),
      [
        'models/b2.yaml',
        'openings.0.lid',
        '"boot"',
        'one of: hood, trunk, soft-top, tailgate, tailgate-halves, rear-window, rear-hatch. What can be opened and is no door.',
      ],
    ],
    [
      'is an address that is none',
      (copy) => copy.replace('sources.yaml', 'https://aurora.invalid/handbook', 'the handbook'),
      ['sources.yaml', 'handbook.url', '"the handbook"', 'a full address that begins with http. Where it was read.'],
    ],
    [
      'is an id with a capital',
      (copy) => copy.replace(procedure, 'id: tap', 'id: Tap'),
      [
        procedure,
        'steps.2.id',
        '"Tap"',
        'lower-case letters, digits and single hyphens, such as which-doors. The step’s id; its words stand in procedure/<id>.mdx.',
      ],
    ],
    [
      'is an id with a capital, in a list',
      (copy) => copy.replace(answer, '[bulletin]', '[Bulletin]'),
      [
        answer,
        'sources.0',
        '"Bulletin"',
        'lower-case letters, digits and single hyphens, such as which-doors. An id in lower case with hyphens, such as which-doors.',
      ],
    ],
    [
      'is an id with a space, before its own fields',
      (copy) => copy.replace('sources.yaml', 'forum:', 'the forum:'),
      ['sources.yaml', 'the file', 'the id “the forum”', 'lower-case letters, digits and single hyphens, such as which-doors'],
    ],
    [
      'is an id with a space, deep inside a file',
      (copy) => copy.replace(procedure, 'learn: {', 'to learn: {'),
      [procedure, 'limits', 'the id “to learn”', 'lower-case letters, digits and single hyphens, such as which-doors'],
    ],
    [
      'is words of a list without a word',
      (copy) => copy.replace('models/a1.yaml', 'name:', 'names: [""]\nname:'),
      ['models/a1.yaml', 'names.0', '""', 'at least one word. Words for the reader.'],
    ],
    [
      'is one source and no list of them',
      (copy) => copy.replace(procedure, 'learn: { duration: 45s, sources: [bulletin] }', 'learn: { duration: 45s, sources: bulletin }'),
      [procedure, 'limits.learn.sources', '"bulletin"', 'The ids of the sources it rests on, from sources.yaml, such as [seed, tis-pe].'],
    ],
    [
      'is a word for whether something follows from the sources, or is the site’s own',
      (copy) => copy.replace(procedure, 'learn: {', 'learn: { inference: perhaps, own: perhaps,'),
      [procedure, 'limits.learn.inference', '"perhaps"', 'true when it follows from the sources but stands in none of them.'],
      [procedure, 'limits.learn.own', '"perhaps"', 'true when it is the site’s own advice and rests on no source.'],
    ],
    [
      'is a span whose ends are no durations',
      (copy) => copy.replace(procedure, 'steps:', 'spans: { gap: { from: 1, to: 2s } }\nsteps:'),
      [procedure, 'spans.gap.from', '1', 'A duration: a number and its unit, such as 5s.'],
    ],
    [
      'is a year of two figures',
      (copy) => copy.replace('models/b2.yaml', 'from: "2011"', 'from: "11"'),
      [
        'models/b2.yaml',
        'built.from',
        '"11"',
        'a year in quotes, or a year and month, such as "1997" or 1997-12. A year or a year and month, such as "1997" or 1997-12.',
      ],
    ],
    [
      'is a date that is a number',
      (copy) => copy.replace(procedure, '2025-03-04', '2025'),
      [procedure, 'revised', '2025', 'year-month-day, such as 2026-11-22. The day of this revision, such as 2026-11-22.'],
    ],
    [
      'is a date in another order',
      (copy) => copy.replace(procedure, '2025-03-04', '4.3.2025'),
      [procedure, 'revised', '"4.3.2025"', 'year-month-day, such as 2026-11-22. The day of this revision, such as 2026-11-22.'],
    ],
  ]);
});

describe('a file without any field is named, with the fields that it may have:', () => {
  const write = (file: string, text: string) => (copy: Editable) => copy.write(file, text);
  eachTeaches([
    [
      'an empty model',
      write('models/a1.yaml', ''),
      [
        'models/a1.yaml',
        'the file',
        'nothing',
        'these fields: code, name, sources, built, modelYears, names, keys, outline, openings, receiver',
      ],
    ],
    [
      'an answer without front matter',
      write(answer, 'Only text.'),
      [answer, 'the file', 'nothing', 'these fields: question, aliases, sources, inference, own, keys, models, numbersButtons, sheet'],
    ],
    [
      'an empty list of sources',
      write('sources.yaml', ''),
      ['sources.yaml', 'the file', 'nothing', 'ids, each with these fields: family, title, url, read, note'],
    ],
    [
      'an amount of nothing',
      write('amounts.yaml', 'charge:'),
      ['amounts.yaml', 'charge', 'null', 'these fields: value, unit, sources, inference, own'],
    ],
  ]);
});

describe('what stands in a field is shown', () => {
  const named = (name: string) => (copy: Editable) => copy.replace('models/a1.yaml', 'name: Dawn', `name: [${name}]`);
  const shown = (found: string): Told => ['models/a1.yaml', 'name', found, 'The name of the car, such as 3 Series.'];
  eachTeaches([
    ['whole where it is short', named('a'.repeat(76)), shown(`["${'a'.repeat(76)}"]`)],
    ['by its beginning where it is long', named('a'.repeat(77)), shown(`["${'a'.repeat(75)}…`)],
  ]);
});
