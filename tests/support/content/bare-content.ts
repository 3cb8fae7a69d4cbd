import { copyOf, smallContent, type ContentCopy } from './content-folders.ts';

/** The small content with nothing that may be left out: one model, two steps, one source, one answer. */
export function bareContent(): ContentCopy {
  const copy = copyOf(smallContent);
  for (const file of [
    ...['amounts.yaml', 'families.yaml', 'models/b2.yaml', 'keys/card.yaml', 'keys/token.yaml', 'en/before.mdx', 'en/drawings.yaml', 'en/models/b2.mdx'],
    ...['en/keys/card.mdx', 'en/keys/token.mdx', 'en/procedure/tap.mdx', 'en/procedure/answer.mdx', 'en/faq/lost-card.mdx'],
    ...['en/faq/no-blink.mdx'],
  ])
    copy.remove(file);
  return copy
    .write('sources.yaml', 'handbook: { family: handbook, title: Handbook, url: https://aurora.invalid/handbook, read: whole }\n')
    .write('en/faq/how-long.mdx', '---\nquestion: How full?\naliases: []\nsources: [handbook]\n---\nUp to the mark.\n\n<Symptoms />\n\n<Receivers />\n')
    .write(
      'procedure.yaml',
      [
        'revision: 1',
        'revised: 2025-03-04',
        'steps:',
        '  - { number: 1, id: doors, sources: [handbook] }',
        '  - { number: 2, id: wake, sources: [handbook] }',
        '',
      ].join('\n'),
    )
    .write('en/procedure/wake.mdx', '---\naction: Press the green switch.\n---\n')
    .write('en/procedure/doors.mdx', '---\naction: Close the valve.\n---\n')
    .replace('site.yaml', 'name: Lantern keys', 'name: Lantern')
    .replace('en/site.yaml', 'openings: { trunk: trunk (boot) }\n', 'openings: {}\n')
    .replace('en/site.yaml', 'lead: Let the car learn its cards again.', 'lead: Fill the boiler again.')
    .replace('en/site.yaml', 'task: Let the car learn its cards again', 'task: Fill the boiler again')
    .replace('en/site.yaml', 'description: Let an Aurora A1 or B2 learn its cards again.', 'description: Fill an Aurora A1 again.');
}
