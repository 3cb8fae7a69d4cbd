import { describe } from 'node:test';
import { answer, eachTeaches, saying } from '../../support/mistakes.ts';

const procedure = 'procedure.yaml';
const answers = 'one of: how-long, lost-card, no-blink';
const point = (id: string) => `${id}: { point: a, here: b, others: c, verdict: d }\n`;
const sources = 'one of: handbook, bulletin, forum';

describe('a name that nothing has stops the build and is put beside those that there are:', () => {
  eachTeaches([
    [
      'a model',
      (copy) => copy.replace(answer, 'sources:', 'models: [b3]\nsources:'),
      [answer, 'models', '“b3”, which is no model of this content', '“b2”, perhaps; one of: a1, b2'],
    ],
    [
      'a key, in an answer',
      (copy) => copy.replace(answer, 'sources:', 'keys: [crad]\nsources:'),
      [answer, 'keys', '“crad”, which is no key of this content', '“card”, perhaps; one of: card, token'],
    ],
    [
      'a key, in a model',
      (copy) => copy.replace('models/b2.yaml', 'kind: card', 'kind: cart'),
      ['models/b2.yaml', 'keys.kind', '“cart”, which is no key of this content', '“card”, perhaps; one of: card, token'],
    ],
    [
      'a key, in a text',
      saying('<OnlyKey kind="crad">Flat.</OnlyKey>'),
      [answer, 'the text', '“crad”, which is no key of this content', '“card”, perhaps; one of: card, token'],
    ],
    [
      'a source',
      (copy) => copy.replace(answer, '[bulletin]', '[buletin]'),
      [answer, 'sources', '“buletin”, which is no source of this content', `“bulletin”, perhaps; ${sources}`],
    ],
    [
      'a source deep inside a file',
      (copy) => copy.replace(procedure, 'id: slowly, sources: [forum]', 'id: slowly, sources: [fourm]'),
      [procedure, 'steps.2.claims.0.sources', '“fourm”, which is no source of this content', `“forum”, perhaps; ${sources}`],
    ],
    [
      'an answer, in the list of groups',
      (copy) => copy.write('faq.yaml', 'groups: [{ id: answers, answers: [how-lnog] }]\nmostAsked: [nothing-like-it]\n'),
      ['faq.yaml', 'groups.answers', '“how-lnog”, which is no answer of this content', `“how-long”, perhaps; ${answers}`],
      ['faq.yaml', 'mostAsked', '“nothing-like-it”, which is no answer of this content', answers],
    ],
    [
      'an answer, for those who are not sure',
      (copy) => copy.write('faq.yaml', 'groups: [{ id: answers }]\nnotSure: how-lnog\n'),
      ['faq.yaml', 'notSure', '“how-lnog”, which is no answer of this content', `“how-long”, perhaps; ${answers}`],
    ],
    [
      'an answer, for a sign',
      (copy) => copy.write('signs.yaml', 'dark: { answer: no-blnik }\n').write('en/signs.yaml', 'dark: { sign: a, points: b }\n'),
      ['signs.yaml', 'answer', '“no-blnik”, which is no answer of this content', `“no-blink”, perhaps; ${answers}`],
    ],
    [
      'an answer, where the procedure does not fit',
      (copy) =>
        copy
          .replace(procedure, 'ready:', 'fits: [{ id: lost, fits: false, answer: lost-crad }]\nready:')
          .replace('en/before.mdx', 'ready:', 'fits: { lost: { lead: a } }\nready:'),
      [procedure, 'fits.answer', '“lost-crad”, which is no answer of this content', `“lost-card”, perhaps; ${answers}`],
    ],
    [
      'an answer, when it did not work',
      (copy) => copy.replace(procedure, 'ready:', 'troubles: [no-blnik]\nready:'),
      [procedure, 'troubles', '“no-blnik”, which is no answer of this content', `“no-blink”, perhaps; ${answers}`],
    ],
    [
      'a key, in the words of a model',
      (copy) => copy.replace('en/models/b2.mdx', 'bodies:', 'keys: { crad: from 2012 }\nbodies:'),
      ['en/models/b2.mdx', 'keys', '“crad”, which is no key of this content', '“card”, perhaps; one of: card, token'],
    ],
    [
      'a key, in the words of a step',
      (copy) => copy.replace('en/procedure/tap.mdx', 'claims:', 'keyAnswers: { crad: It blinks. }\nclaims:'),
      ['en/procedure/tap.mdx', 'keyAnswers', '“crad”, which is no key of this content', '“card”, perhaps; one of: card, token'],
    ],
    [
      'an amount, where there are none',
      (copy) => copy.remove('amounts.yaml'),
      [answer, 'the text', '<Amount of="charge" />, which has no value', 'of="…" with nothing: this content has none'],
    ],
    [
      'an answer, in a step',
      (copy) => copy.replace('en/procedure/answer.mdx', 'answer: no-blink', 'answer: no-blnik'),
      ['en/procedure/answer.mdx', 'ifNot.answer', '“no-blnik”, which is no answer of this content', `“no-blink”, perhaps; ${answers}`],
    ],
    [
      'an answer, in a link',
      saying('See [this](/faq/how-lnog/).'),
      [answer, 'the text', 'a link to /faq/how-lnog/, which is no answer', `“how-long”, perhaps; ${answers}`],
    ],
    [
      'a limit, in a step',
      (copy) => copy.replace(procedure, 'limits: [tap]', 'limits: [tap, tip]'),
      [procedure, 'tap.limits', '“tip”, which is no limit of this content', '“tap”, perhaps; one of: wake, tap, learn'],
      ['en/procedure/tap.mdx', 'limits', 'no words for “tip”', 'words for “tip”'],
    ],
    [
      'a limit, in a text',
      saying('Within <Limit of="wkae" />.'),
      [answer, 'the text', '<Limit of="wkae" />, which has no value', 'of="…" with “wake”, perhaps; one of: wake, tap, learn'],
    ],
    [
      'an amount, in a text',
      saying('For <Amount of="electricity" />.'),
      [answer, 'the text', '<Amount of="electricity" />, which has no value', 'of="…" with one of: charge'],
    ],
    [
      'a step, in the front matter',
      (copy) => copy.replace('en/procedure/wake.mdx', '\\"doors\\"', '\\"windows\\"'),
      [
        'en/procedure/wake.mdx',
        'limits.wake.over',
        '<Step of="windows" />, which has no value',
        'of="…" with one of: doors, wake, tap, answer',
      ],
    ],
  ]);
});

describe('facts without words, and words without facts, stop the build:', () => {
  eachTeaches([
    [
      'a step without words',
      (copy) => copy.remove('en/procedure/tap.mdx'),
      ['en/procedure', 'a file for each step', 'no words for “tap”', 'words for “tap”'],
    ],
    [
      'words of a step that there is not',
      (copy) => copy.write('en/procedure/tip.mdx', '---\naction: Tip it.\n---\n'),
      [
        'en/procedure',
        'a file for each step',
        'words for “tip”, which the facts do not have',
        '“tap”, perhaps; one of: doors, wake, tap, answer',
      ],
    ],
    [
      'words of a model that there is not',
      (copy) => copy.write('en/models/c3.mdx', '---\nbodies: Coupé.\n---\n'),
      ['en/models', 'a file for each model', 'words for “c3”, which the facts do not have', '“a1”, perhaps; one of: a1, b2'],
    ],
    [
      'a key without words',
      (copy) => copy.remove('en/keys/card.mdx'),
      ['en/keys', 'a file for each key', 'no words for “card”', 'words for “card”'],
    ],
    [
      'a car that is not covered, without words',
      (copy) => copy.write('not-covered/c3.yaml', 'codes: [C3]\nname: Noon\nsources: [handbook]\n'),
      ['en/not-covered', 'a file for each page', 'no words for “c3”', 'words for “c3”'],
    ],
    [
      'a thing to have ready under another name',
      (copy) => copy.replace('en/before.mdx', 'both-cards', 'all-cards'),
      ['en/before.mdx', 'ready', 'no words for “both-cards”', 'words for “both-cards”'],
      ['en/before.mdx', 'ready', 'words for “all-cards”, which the facts do not have', 'one of: both-cards'],
    ],
    [
      'things to have ready without any words',
      (copy) => copy.remove('en/before.mdx'),
      ['en/before.mdx', 'ready', 'no words for “both-cards”', 'words for “both-cards”'],
    ],
    [
      'a sign whether it fits, without words',
      (copy) => copy.replace(procedure, 'ready:', 'fits: [{ id: lost, fits: true }]\nready:'),
      ['en/before.mdx', 'fits', 'no words for “lost”', 'words for “lost”'],
    ],
    [
      'a group of answers without a heading',
      (copy) => copy.write('faq.yaml', 'groups: [{ id: lamp }, { id: answers }]\n'),
      ['en/site.yaml', 'groups', 'no words for “lamp”', 'words for “lamp”'],
    ],
    [
      'a claim without words',
      (copy) => copy.replace('en/procedure/tap.mdx', /claims:\n.*\n/, ''),
      ['en/procedure/tap.mdx', 'claims', 'no words for “slowly”', 'words for “slowly”'],
    ],
    [
      'a lid without words',
      (copy) => copy.replace('en/site.yaml', '{ trunk: trunk (boot) }', '{}'),
      ['en/site.yaml', 'openings', 'no words for “trunk”', 'what a reader calls “trunk”'],
    ],
    [
      'a sign without words',
      (copy) => copy.write('signs.yaml', 'dark: { answer: no-blink }\n'),
      ['en/signs.yaml', 'ids', 'no words for “dark”', 'words for “dark”'],
    ],
    [
      'words of a disagreement that there is not',
      (copy) => copy.write('disagreements.yaml', 'color: {}\n').write('en/disagreements.yaml', point('color') + point('colour')),
      ['en/disagreements.yaml', 'ids', 'words for “colour”, which the facts do not have', '“color”, perhaps; one of: color'],
    ],
  ]);
});

describe('content may lack', () => {
  eachTeaches([
    [
      'amounts, families, and all that is said before the steps',
      (copy) =>
        copy
          .remove('amounts.yaml')
          .remove('families.yaml')
          .remove('en/before.mdx')
          .replace(procedure, /ready:\n.*\n/, '')
          .replace(answer, ' for <Amount of="charge" />', ''),
    ],
    ['words of its models', (copy) => copy.remove('en/models/b2.mdx')],
  ]);
});
