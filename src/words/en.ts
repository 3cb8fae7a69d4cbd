import type { Confidence } from '../domain/confidence.ts';

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const months = 'January February March April May June July August September October November December'.split(' ');
const nbsp = '\u00a0';

/** A whole number in words up to twelve, in figures beyond. */
const number = (n: number): string => numbers[n] ?? String(n);

/** “1 source”, “7 sources”. */
const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** With a capital at its beginning. */
const capital = (text: string): string => text.replace(/^./, (first) => first.toUpperCase());

const list = (items: readonly string[], last = 'and'): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;

/** Every word the interface itself says, in English. */
export const en = {
  code: 'en',
  number,

  values: {
    number,
    step: (n: number) => `step${nbsp}${n}`,
    span: (from: string, to: string) => `${from} to ${to}`,
    amount: (value: number, unit: string) => {
      if (unit === 'times') return String(value);
      if (value === 1) return { s: `1${nbsp}s`, minutes: 'a minute', hours: 'an hour', months: 'a month', MHz: `1${nbsp}MHz` }[unit] ?? `1 ${unit}`;
      return `${value}${nbsp}${unit}`;
    },
  },

  date: (iso: string) => {
    const [year, month, day] = iso.split('-').map(Number);
    return `${day}${nbsp}${months[month! - 1]}${nbsp}${year}`;
  },
  yearMonth: (written: string) => {
    const [year, month] = written.split('-').map(Number);
    return month ? `${months[month - 1]} ${year}` : String(year);
  },
  list,
  /** A phrase as a sentence of its own. */
  sentence: (text: string) => capital(text).replace(/[^.]$/, '$&.'),

  confidence: {
    'well-supported': 'well supported',
    supported: 'supported',
    reported: 'reported',
    own: 'our own advice',
  } satisfies Record<Confidence, string>,
  restsOn: (n: number) => `Rests on ${counted(n, 'source', 'sources')}`,
  ownAdvice: 'Our own advice',

  skip: 'Skip to the page',
  nav: { answers: 'Questions', search: 'Search' },
  search: {
    label: 'Search the answers',
    placeholder: 'Search',
    results: 'Results',
    allQuestions: 'All questions',
    mostAsked: 'Asked most often',
    // {n} and {query} are filled in on the page.
    one: 'One result for “{query}”',
    many: '{n} results for “{query}”',
    none: 'No answer to “{query}”. Try other words, or one of the questions most asked.',
    off: 'The search could not be loaded. All questions stand on one page.',
    title: 'Search',
    description: 'Search every answer about the remote-key resync.',
    noScript: 'The search needs JavaScript. Without it, all questions stand on one page.',
  },
  footer: {
    publishedBy: (name: string) => `Published by ${name}.`,
    mistake: 'Report a mistake',
    about: 'About',
    sources: 'Sources',
    keys: 'Keys',
  },
  home: {
    code: 'Code',
    car: 'Car',
    built: 'Built',
    modelYears: 'Model years, North America',
    key: 'Remote key',
    or: 'or',
    notNeeded: 'No resync needed',
    instead: 'What to do instead',
    notSure: 'Not sure which?',
    namesSpan: 'A trade name can stand on more than one generation. The years and the body decide.',
    whichCars: 'Which cars this is for, and which not',
    whichKey: 'Which key?',
    whatIsWrong: 'What is wrong?',
    allAnswers: (n: number) => `All ${n} answers`,
  },
  model: {
    onThisPage: 'On this page',
    fits: 'Is this your problem?',
    fitsShort: 'Is it this?',
    useWhen: 'Use it when',
    notWhen: 'Not when',
    ready: 'Have ready',
    readyShort: 'Ready',
    steps: (n: number) => `The ${number(n)} steps`,
    stepsShort: (n: number) => `${capital(number(n))} steps`,
    after: 'Next key, end, test',
    troubles: 'If it did not work',
    troublesShort: 'If not',
    yes: 'Yes',
    no: 'No',
    print: 'Print',
    built: (from: string, to: string) => `built ${from} to ${to}`,
    modelYears: (from: number, to: number) => `North American model years ${from} to ${to}`,
    restsOn: 'What each step rests on, and where sources disagree',
    title: (code: string, name: string) => `${code} ${name}: remote-key resync`,
  },
  stepLink: (n: number) => `Step ${n}`,
  doNotCount: (lids: readonly string[]) => `${capital(list(lids))} ${lids.length > 1 ? 'do' : 'does'} not count.`,
  probablyNot: (lids: readonly string[]) => `${capital(list(lids))}: probably not either; shut ${lids.length > 1 ? 'them' : 'it'} too if unsure.`,
  carAnswers: 'The car answers',
  keyAnswers: 'The key answers',
  signs: { sign: 'What you see', points: 'What it points to' },
  timer: {
    start: 'Start',
    stop: 'Stop',
    again: 'Again',
    getReady: 'get ready',
    timeIsUp: 'time is up',
    // {name} and {n} are filled in on the page.
    started: '{name}: {n} seconds',
    left: '{n} seconds left',
  },
  sheet: {
    ledger: 'Which key is which',
    sticker: 'sticker or name',
    learned: 'learned',
    tested: 'tested',
    revision: (n: number, day: string) => `Revision ${n}, ${day}`,
    rebuilt: 'Rebuilt from named sources',
    end: 'End',
    qr: (address: string) => `QR code of ${address}`,
  },
  answer: {
    about: 'Only for',
    restsOn: 'Rests on',
    inference: 'No source says this outright; it follows from them.',
    more: 'More questions',
    all: 'All questions',
    description: 'Every question about the remote-key resync, answered on one page.',
  },
  keys: {
    title: 'Which key do I have?',
    description: 'The three kinds of key, how to tell them apart, their batteries and their buttons.',
    look: 'Look',
    battery: 'Battery',
    light: 'Light',
    buttons: 'Buttons',
    cars: 'Cars',
  },
  notCovered: { title: 'Not covered', label: 'No resync needed' },
  sources: {
    title: 'Sources',
    description: 'What each claim rests on, and what published versions disagree about.',
    claims: 'What each claim rests on',
    legend: 'How well a claim stands',
    legendRows: {
      'well-supported': 'two families of sources or more, one of them BMW’s own',
      supported: 'one of BMW’s own families alone, or the founding document, alone or with others',
      reported: 'anything else, and whatever follows from sources without standing in them',
      own: 'this site’s own advice; it rests on no source',
    },
    disagreements: 'What published versions disagree about',
    here: 'This site',
    others: 'Others',
    verdict: 'Why',
    list: 'The sources',
    listIntro: 'Sources of one family copy one another and count once.',
    read: { whole: 'read whole', part: 'read in part' },
    limit: (label: string, seconds: string) => `Limit “${label}”: ${seconds}`,
    before: 'Before you start',
    after: 'After the steps',
    cars: 'Cars and keys',
    count: { keys: (n: number) => `At most ${number(n)} remote keys in all.`, presses: (n: number) => `LOCK is pressed ${number(n)} times.` } as Readonly<
      Record<string, (n: number) => string>
    >,
  },
  about: {
    contact: 'Write to',
    noContact: 'This copy of the site names no address for mistakes yet. Whoever publishes it can set one.',
    licence: 'Publisher and licence',
    wordsLicence: 'Words and drawings:',
    codeLicence: 'Code:',
  },
  notFound: {
    title: 'No such page',
    description: 'This address has no page.',
    text: 'This address has no page. These do:',
  },
} as const;

/** The interface’s words, whatever the language. */
export type Words = typeof en;
