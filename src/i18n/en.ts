// All messages are in one file, despite its length, so that a translator finds them all.
import type { Confidence } from '../domain/catalog/confidence.ts';
import type { PluralForms } from '../domain/plural.ts';

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
/** Numbers that durations are typed with. */
const numberWords = [...numbers.slice(1), ...'fifteen twenty thirty forty fifty sixty'.split(' ')].join('|');
const months = 'January February March April May June July August September October November December'.split(' ');
const nbsp = '\u00a0';

/** Formats an integer: in words up to twelve, else in digits. */
const number = (n: number): string => numbers[n] ?? String(n);

/** “1 source”, “7 sources”. */
const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** Capitalizes the first letter. */
const capital = (text: string): string => text.replace(/^./, (first) => first.toUpperCase());

/** The day before the month, and no comma before “and”. */
const locale = 'en-GB';
const conjunction = new Intl.ListFormat(locale);
const disjunction = new Intl.ListFormat(locale, { type: 'disjunction' });
const list = (items: readonly string[]): string => conjunction.format(items);
const either = (items: readonly string[]): string => disjunction.format(items);

/** Things side by side, leaving out those that are not there. */
const row = (items: readonly (string | undefined)[]): string => items.filter(Boolean).join(', ');

/** Words by number, of which another language may have more or fewer forms. */
const forms = (words: PluralForms): PluralForms => words;

/** A duration in its units, the largest first. */
type Duration = readonly (readonly [amount: number, unit: 'h' | 'min' | 's'])[];

/** A duration in whole words, as it is read aloud. */
const spoken = (duration: Duration): string => {
  const words = { h: 'hour', min: 'minute', s: 'second' };
  return duration.map(([n, unit]) => counted(n, words[unit], `${words[unit]}s`)).join(' ');
};

/** All messages of the interface, in English. */
export const en = {
  code: 'en',
  /** Locale of dates, times and lists. */
  locale,
  /** The language’s name in itself, as a link to it says. */
  name: 'English',
  /** Offers a page in this language to a reader of another one. */
  offer: { text: 'Read in English', close: 'Close' },
  number,
  /** Signs of the units of time. */
  signs: { h: 'h', min: 'min', s: 's' },

  values: {
    number,
    step: (n: number) => `step${nbsp}${n}`,
    span: (from: string, to: string) => `${from} to ${to}`,
  },

  patterns: {
    numberedButton: /\bbuttons?(?:\s+(?:number|no\.))?[\s*_#]+(?:[1-4]|one|two|three|four)\b/gi,
    typedDuration: new RegExp(
      `\\b(?:\\d+(?:[.,]\\d+)?[\\s-]?(?:s|secs?|seconds?|min|mins|minutes?|h|hours?)|(?:${numberWords})[\\s-](?:second|minute|hour)s?)\\b`,
      'gi',
    ),
    bindingSpace: /(?<=\b(?:position|step|model year)) (?=\d)/gi,
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
  /** One of several. */
  either,
  row,
  /** What stands between things in a row, and between longer parts. */
  separators: { things: ', ', parts: '; ' },
  /** What something is called, and what is said of it. */
  labelled: '{label}: {text}',
  /** The name alone, where what is said of it follows in other type. */
  label: (text: string) => `${text}:`,
  sourceOf: '{title} ({family})',
  /** Formats a phrase as a sentence. */
  sentence: (text: string) => capital(text).replace(/[^.]$/, '$&.'),

  confidence: {
    'well-supported': 'well supported',
    supported: 'supported',
    reported: 'reported',
    own: 'our own advice',
  } satisfies Record<Confidence, string>,
  /** A least wait, in a box as wide as its duration: the line may break before it, and nowhere else. */
  atLeast: (duration: string) => `at${nbsp}least ${duration}`,
  restsOn: (n: number) => `Rests on ${counted(n, 'source', 'sources')}`,
  ownAdvice: 'Our own advice',

  /** Before a link to the original. */
  olderTranslation: 'This translation is older than the original:',

  skip: 'Skip to the page',
  nav: { site: 'Site', answers: 'Questions', search: 'Search' },
  search: {
    label: 'Search the answers',
    placeholder: 'Search',
    results: 'Results',
    allQuestions: 'All questions',
    mostAsked: 'Asked most often',
    // {n}, {query} and {instead} are interpolated in the browser.
    found: forms({ one: 'One result for “{query}”', other: '{n} results for “{query}”' }),
    instead: 'Results for “{instead}”: {n}. Nothing here is spelled “{query}”.',
    none: 'No answer to “{query}”. Try other words, or one of the questions most asked.',
    unsure: 'Nothing here answers exactly that. Closest to “{query}”:',
    onlyInstant: 'Full-text search is off: it could not be loaded.',
    close: 'Close',
    unmark: 'Remove the marks',
    off: 'The search could not be loaded. All questions stand on one page.',
    title: 'Search',
    description: 'Search every answer.',
    hint: 'In your own words.',
    allOfGroup: (n: number, group: string) => [`All ${n}`, `: ${group}`] as const,
    noScript: 'The search needs JavaScript. Without it, all questions stand on one page.',
    /** In place of those above, where there are models only. */
    withoutAnswers: {
      label: 'Search the guide',
      none: 'Nothing for “{query}”. Try other words.',
      off: 'The search could not be loaded.',
      description: 'Search the guide.',
      noScript: 'The search needs JavaScript.',
    },
    /** Letters that are spelled in more than one way, as regular expressions over words without accents, and how the search reads them. */
    foldings: [] as readonly (readonly [pattern: string, letters: string])[],
  },
  footer: {
    publishedBy: (name: string) => `Published by ${name}.`,
    mistake: 'Report a mistake',
    about: 'About',
    sources: 'Sources',
    keys: 'Keys',
    offline: 'Offline',
  },
  /** Requirements of the procedure. */
  takes: {
    free: 'Free.',
    // {n} is interpolated at build time.
    minutes: forms({ one: 'About a minute.', other: 'About {n} minutes.' }),
    offline: 'Opened once, this guide works without a network.',
  },
  /** The model page opened last on this device. {code} is interpolated in the browser. */
  yourModel: { name: 'Your {code}', forget: 'Forget', forgets: 'Forget: {code}' },
  home: {
    code: 'Code',
    model: 'Model',
    built: 'Built',
    modelYears: 'Model years',
    key: 'Key',
    notNeeded: 'Not needed here',
    notSure: 'Not sure which?',
    carLink: (code: string, name: string, years?: string) => row([code, name, years]),
    namesSpan: '',
    whichKey: 'Which key?',
    whatIsWrong: 'What is wrong?',
    symptoms: (n: number) => `What is wrong? ${capital(number(n))} signs`,
    allAnswers: (n: number) => (n === 1 ? 'The answer' : `All ${n} answers`),
  },
  model: {
    onThisPage: 'On this page',
    applicability: 'Is this your problem?',
    applicabilityShort: 'Is it this?',
    whichModel: 'Is this your model?',
    saved: 'Saved here: works without a network.',
    prerequisites: 'Have ready',
    prerequisitesShort: 'Ready',
    steps: (n: number) => `The ${number(n)} steps`,
    stepsShort: (n: number) => `${capital(number(n))} steps`,
    followUp: 'After the steps',
    troubleshooting: 'If it did not work',
    troubleshootingShort: 'Did not work?',
    yes: 'Yes',
    no: 'No',
    guide: 'Start the guided run',
    rehearse: 'Rehearse',
    print: 'Print',
    which: (car: string, built?: string) => `${row([car, built])}.`,
    built: (from: string, to: string) => `built ${from} to ${to}`,
    modelYears: 'Model years {from} to {to}',
    restsOn: 'What each step rests on',
    restsOnAndDiffers: 'What each step rests on, and where sources disagree',
    title: (code: string, name: string, task: string) => `${code} ${name}: ${task}`,
    description: (task: string, car: string) => `${task}: ${car}.`,
    /** A kind of key, with {period} or without. */
    keyCaption: '{name}{period}. {caption}',
    keyPeriod: ', {period}',
  },
  /** Single-file edition of a model page. */
  edition: {
    save: 'Save as one file',
    says: (revision: string) => `${revision}, as one file that needs no network.`,
    newer: 'A newer one may stand on the site that it came from.',
    newerAt: 'A newer one may stand at',
  },
  /** PDF of a model’s sheet; paper sizes by their printer names. */
  savePdf: (paper: string) => `Save the sheet as PDF, ${paper}`,
  stepLink: (n: number) => `Step ${n}`,
  /** Accessible name replacing a tag such as “Next”, which is unclear out of context. */
  afterLink: (tag: string) => `${tag}, after the steps`,
  answers: { thing: 'What happens', key: 'The key answers' },
  symptoms: { sign: 'What you see', points: 'What it points to' },
  timer: {
    start: 'Start',
    stop: 'Stop',
    again: 'Again',
    getReady: 'get ready',
    timeIsUp: 'time is up',
    waitIsOver: 'you may go on',
    started: (name: string, duration: Duration, isLeast: boolean) => `${name}: ${isLeast ? 'at least ' : ''}${spoken(duration)}`,
    left: (n: number) => `${n} seconds left`,
    /** What is announced at the end: {timeIsUp} or {waitIsOver}, and what is so by then. */
    ended: '{timeIsUp}. {over}',
  },
  guide: {
    title: 'Guided run',
    description: (task: string, car: string) => `${task}: led cue by cue, for the ${car}.`,
    noScript: 'The guided run needs JavaScript. Without it, these are the steps:',
    steps: 'The steps in full',
    limit: (name: string, duration: string) => `${name}: ${duration}.`,
    mode: 'How?',
    paced: 'Led by cues',
    pacedMore: 'One tap, then sound and words tell you what to do, and when.',
    own: 'At my own pace',
    ownMore: 'You tap as you do each thing.',
    night: 'Dark screen',
    ready: 'Is everything ready?',
    withoutTicks: 'Go on without the ticks',
    unticked: 'Not everything is ticked. Tick what is true, or go on without.',
    soundTitle: 'Can you hear it?',
    play: 'Play the sounds',
    heard: 'I heard it',
    notHeard: 'I heard nothing',
    bySight: 'Check the silent switch and the volume. Every cue also stands on the screen: you can go on by sight.',
    sound: 'Sound',
    vibration: 'Vibration',
    voice: 'Who speaks?',
    voices: { voice: 'A voice of this device', reader: 'My screen reader', none: 'Nobody' },
    order: 'In this order: {names}.',
    start: 'Start',
    stop: 'Stop',
    yes: 'Yes',
    no: 'No',
    again: 'Run again',
    getReady: 'Get ready',
    // {lowered} is the cue with its first letter lowered, unless that is the name of a button or a key; {cue} leaves it as it is.
    then: 'then {lowered}',
    done: '{cue}: done',
    left: 's left of {of}',
    named: '{text}, {name}',
    // Two acts that one tap stands for.
    both: '{first}. {second}',
    numbers: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
    endedTitle: 'The run has ended',
    timeUnknown: 'The clock of this device was set back. How much time has passed is unknown; take it as over.',
    interrupted: 'The screen slept through some cues.',
    lostBefore: 'From the run before:',
    stopped: 'A Stop can be taken back for some seconds.',
    goOn: 'Go on with the run',
    leaveTitle: 'The run goes on, and its time does not wait.',
    stay: 'Stay',
    leave: 'Leave this page',
    underWay: { time: 'Run under way: {n} {unit}.', open: 'Run under way.', over: 'Run under way: its time is up.', back: 'Return' },
    likely: 'What it may have been',
    figures: '{cause}: {took} s of {of} s',
    finished: 'Done',
    wake: {
      held: 'The screen stays on.',
      refused: 'The screen may go dark: this browser could not keep it on. Touch it now and then, or set a longer time in the settings.',
      none: 'The screen may go dark: this browser cannot keep it on. Set a longer time in the settings.',
    },
    dropped: 'An earlier run could not be read and was put aside.',
    notSaved: 'This browser refuses to save: if the page is closed, the run is lost.',
    elsewhere: 'This run goes on in another tab. Here you can only watch.',
    leadHere: 'Lead it here',
    audioOff: 'The sound is blocked. Tap “Play the sounds”, or go on by sight.',
  },
  rehearsal: {
    title: 'Rehearsal',
    latch: 'Hold it for me',
    slower: 'Slower',
    untimed: 'No limit',
    again: 'Once more',
    begin: 'Begin',
  },
  sheet: {
    ledger: 'Which key is which',
    sticker: 'sticker or name',
    learned: 'learned',
    tested: 'tested',
    revision: (n: number, day: string) => `Revision ${n}, ${day}`,
    rebuilt: 'From named sources',
    end: 'End',
    qr: (address: string) => `QR code of ${address}`,
  },
  answer: {
    about: 'Only for: {names}',
    restsOn: 'Rests on',
    inference: 'No source says this outright; it follows from them.',
    more: 'More questions',
    all: 'All questions',
    description: 'Every question, answered on one page.',
    /** Instead, where there are too many answers for one page. */
    listed: 'Every question, with a link to its answer.',
    now: 'Do it now',
    // {code} is interpolated in the browser.
    goOn: 'Go on with your {code}',
  },
  keys: {
    // {n} is the number of kinds, interpolated at build time.
    title: forms({ one: 'The key', other: 'The {n} kinds of key' }),
    description: forms({ one: 'The key, and how to know it.', other: 'The {n} kinds of key, and how to tell them apart.' }),
    look: 'Look',
    battery: 'Battery',
    light: 'Light',
    buttons: 'Buttons',
    models: 'Models',
  },
  sources: {
    title: 'Sources',
    description: 'What each claim rests on.',
    descriptionAndDiffers: 'What each claim rests on, and what published versions disagree about.',
    claims: 'What each claim rests on',
    legend: 'How well a claim stands',
    legendRows: {
      'well-supported': 'two families of sources or more, one of them the maker’s own',
      supported: 'one of the maker’s own families alone',
      reported: 'anything else, and whatever follows from sources without standing in them',
      own: 'this site’s own advice; it rests on no source',
    },
    /** In place of `supported`, where the content has a founding document. */
    supportedOrFounding: 'one of the maker’s own families alone, or the founding document, alone or with others',
    disagreements: 'What published versions disagree about',
    here: 'This site',
    others: 'Others',
    verdict: 'Why',
    list: 'The sources',
    listIntro: 'Sources of one family copy one another and count once.',
    cited: (id: string, read: string, note?: string) => `${id}, ${read}${note ? `; ${note}` : ''}`,
    read: { whole: 'read whole', part: 'read in part' },
    limit: (label: string, seconds: string) => `Limit “${label}”: ${seconds}`,
    before: 'Before you start',
    after: 'After the steps',
    models: 'Models',
    ofModels: (n: number) => `On ${n} models`,
    /** In place of what is said of each model, where there are many. */
    onModelPages: 'What is said of one model stands on its page, with its sources.',
    receiver: (place: string) => `The receiver: ${place}`,
    /** A sentence for each count of the procedure; none are generic. */
    counts: {} as Readonly<Record<string, string>>,
  },
  about: {
    contact: 'Write to {address}.',
    licence: 'Publisher and licence',
    licences: 'Words and drawings: {words}. Code: {code}.',
  },
  offline: {
    title: 'Offline copy',
    description: 'Whether this browser holds a complete copy of the guide for use without a network, and how to test, keep and remove it.',
    lead: (where: string, isGuided: boolean, isRehearsed: boolean) => {
      const parts = ['every page', 'the search', ...(isGuided ? ['the guided run'] : []), ...(isRehearsed ? ['the rehearsal'] : [])];
      return `After one visit this guide works without a network${where}: ${list(parts)}. The browser keeps a copy of them.`;
    },
    /** What is said instead where the copy holds the models that were opened only. */
    opened: {
      takes: 'A model that was opened once works without a network.',
      description: 'Which models this browser holds for use without a network, and how to test, keep and remove the copy.',
      lead: 'The pages of a model that you open work without a network from then on{where}. The browser keeps a copy of them, of the search, and of as many answers as there is room for.',
      models: 'Models',
      some: '{models}.',
      none: 'None yet.',
      others: 'Others need a network until you open them.',
      /** In place of a test of the search, where the copy has no room for all of it. */
      partly: 'The search finds the questions and the models from this copy. To search whole texts it needs a network.',
    },
    where: '',
    withdrawn: 'At present the publisher keeps no copies: this guide needs a network. A printed sheet needs none.',
    noScript: 'The copy is kept by a script, and scripts are off here. Without it, print the sheet of your model.',
    // {path} and all placeholders below are interpolated in the browser.
    asked: '{path} is missing from the offline copy and could not be loaded.',
    askNetwork: 'Load it from the network',
    state: 'This copy',
    rows: { complete: 'Complete', saved: 'Saved', size: 'Size', revision: 'Revision', corrections: 'Checked for corrections' },
    // Kept short: a date does not fit on one line at large text sizes.
    revision: (n: number, day: string) => `${n}, ${day.replaceAll(nbsp, ' ')}`,
    keepTitle: 'Keep it',
    keep: [
      'A browser may drop the copy when the device runs low on storage. Safari drops it after seven days without a visit, unless the guide is on the home screen.',
      'To put it there: on an iPhone or iPad, Share, then Add to Home Screen; on Android, the browser’s menu, then Add to home screen or Install.',
    ],
    keepTested: 'Before you go where there is no network, open this page once and test the copy.',
    updatesTitle: 'Newer versions',
    updates: (isGuided: boolean, isRehearsed: boolean) => {
      const activities = [...(isGuided ? ['a guided run'] : []), ...(isRehearsed ? ['a rehearsal'] : []), 'a timer'];
      return `With a network, a newer version is downloaded whole. It takes over when nothing is running: never during ${either(activities)}.`;
    },
    corrections: 'If a newer version corrects something unsafe, an older copy says so as soon as it is online.',
    removeTitle: 'Remove it',
    removeText: 'The copy goes with the site’s data, in the settings of the browser.',
    make: 'Save a copy now',
    test: 'Test this copy',
    persist: 'Ask the browser to keep it',
    remove: 'Remove the copy',
    again: 'Keep a copy again',
    said: {
      yes: 'Yes.',
      damaged: 'No. Missing or damaged: {paths}. With a network it repairs itself.',
      saving: 'Being saved.',
      noneYet: 'Not saved yet. With a network, it is saved a moment after a visit.',
      failed:
        'No. The last attempt failed at {path}: it could not be downloaded as published, or there was not enough storage. The next visit tries again.',
      failedNow: 'No. The attempt failed, most likely for lack of storage. The next visit tries again.',
      removed: 'None. You removed it; another is saved only when you ask.',
      savesData: 'None. This browser is set to save data, so a copy is made only when you ask.',
      withdrawn: 'None. The publisher keeps no copies at present: this guide needs a network.',
      silent: 'Unknown: the copy does not answer. Load this page again.',
      unsupported: 'None. This browser keeps no copies, or is not allowed to: in a private window, for instance.',
      size: forms({ one: '{size} kB in one file', other: '{size} kB in {files} files' }),
      leftOut: forms({
        one: 'One more file is left out for size and needs a network.',
        other: '{n} more files are left out for size and need a network.',
      }),
      sizeAndLeftOut: '{size}. {leftOut}',
      more: '{paths} … ({n})',
      unknown: 'unknown',
      notAsked: 'not yet',
      uncheckedSince: '{since}; not since',
      testing: 'Checking every file.',
      whole: forms({ one: 'The one file is present and intact.', other: 'All {files} files are present and intact.' }),
      mended: 'Damaged or missing, now repaired from the network: {paths}.',
      found: forms({
        one: 'The search for “{query}” found one page, “{title}”.',
        other: 'The search for “{query}” found {n} pages, first “{title}”.',
      }),
      notFound: 'The search for “{query}” found nothing. It does not work from this copy.',
      persisted: 'The browser will keep it.',
      notPersisted: 'The browser made no promise. It may drop the copy when it needs storage.',
      gone: 'The copy is removed. This page stays open; every other page now needs a network.',
    },
    /** Correction notices shown in outdated copies. */
    notices: {
      unchecked: 'No network. This is revision {revision} of {revised}; not checked for corrections since {since}.',
      lacks: 'This page is older than a safety correction.',
      take: 'Take the corrected version',
      taking: 'Downloading. The page reloads when it is ready.',
      sheet: {
        current: 'Your printed sheet is current: revision {sheet}.',
        older: 'Your printed sheet is revision {sheet}. Revision {newest} has replaced it: print it again.',
        unsafe: 'Your printed sheet is revision {sheet}. It lacks a safety correction: print it again.',
        newer: 'Your printed sheet is revision {sheet}, newer than this copy of the page, which is revision {newest}.',
      },
      notTaken: 'The corrected version could not be downloaded. Try again later, or on a better network.',
    },
  },
  notFound: {
    title: 'No such page',
    description: 'This address has no page.',
    text: 'This address has no page. These do:',
  },
} as const;

/** Messages of the interface in any language: texts of any words, lists of as many entries, and functions of the same arguments. */
export type Messages = AnyWords<typeof en>;

type AnyWords<T> = T extends string
  ? string
  : T extends RegExp
    ? RegExp
    : T extends (...args: infer Arguments) => infer Result
      ? (...args: Arguments) => AnyWords<Result>
      : T extends object
        ? { readonly [K in keyof T]: AnyWords<T[K]> }
        : T;
