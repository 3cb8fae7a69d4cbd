// All messages are in one file, despite its length, so that a translator finds them all.
import type { PluralForms } from '../domain/plural.ts';
import type { Messages } from './en.ts';

const numbers = ['null', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'];
const months = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');
const nbsp = '\u00a0';

/** Formats an integer: in words up to twelve, else in digits. */
const number = (n: number): string => numbers[n] ?? String(n);

/** Writes a number in digits, with a decimal comma. */
const digits = (n: number): string => String(n).replace('.', ',');

/** “einer Quelle”, “7 Quellen”: the phrase for one contains its number. */
const counted = (n: number, one: string, many: string): string => (n === 1 ? one : `${digits(n)} ${many}`);

/** Capitalizes the first letter. */
const capital = (text: string): string => text.replace(/^./, (first) => first.toUpperCase());

const locale = 'de-DE';
const conjunction = new Intl.ListFormat(locale);
const disjunction = new Intl.ListFormat(locale, { type: 'disjunction' });
const either = (items: readonly string[]): string => disjunction.format(items);
const list = (items: readonly string[]): string => conjunction.format(items);

/** Things side by side, leaving out those that are not there. */
const row = (items: readonly (string | undefined)[]): string => items.filter(Boolean).join(', ');

/** Words by number, in the two forms of German. */
const forms = (one: string, other: string): PluralForms => ({ one, other });

/** Numbers that durations are typed with. */
const numberWords = 'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf fünfzehn zwanzig dreißig vierzig fünfzig sechzig'.replaceAll(
  ' ',
  '|',
);

/** A duration in whole words, as it is read aloud. */
const spoken = (duration: Parameters<Messages['timer']['started']>[1]): string => {
  const words = {
    h: { one: 'eine Stunde', many: 'Stunden' },
    min: { one: 'eine Minute', many: 'Minuten' },
    s: { one: 'eine Sekunde', many: 'Sekunden' },
  };
  return duration.map(([n, unit]) => counted(n, words[unit].one, words[unit].many)).join(' ');
};

/** All messages of the interface, in German. */
export const de: Messages = {
  code: 'de',
  locale,
  name: 'Deutsch',
  offer: { text: 'Auf Deutsch lesen', close: 'Schließen' },
  number,
  signs: { h: 'h', min: 'min', s: 's' },

  values: {
    number,
    step: (n) => `Schritt${nbsp}${n}`,
    span: (from, to) => `${from} bis ${to}`,
  },

  patterns: {
    numberedButton: /\b(?:tasten?|kn[oö]pfe?s?)(?:\s+(?:nummer|nr\.))?[\s*_#]+(?:[1-4]|eins|zwei|drei|vier)\b/gi,
    typedDuration: new RegExp(
      `\\b(?:\\d+(?:[.,]\\d+)?[\\s-]?(?:s|sek|sekunden?|min|minuten?|h|std|stunden?)|(?:${numberWords})[\\s-](?:sekunden?|minuten?|stunden?))\\b`,
      'gi',
    ),
    bindingSpace: /(?<=\b(?:auf|stellung|schritt|modelljahr|modelljahren)) (?=\d)/gi,
  },

  date: (iso) => {
    const [year, month, day] = iso.split('-').map(Number);
    return `${day}.${nbsp}${months[month! - 1]}${nbsp}${year}`;
  },
  yearMonth: (written) => {
    const [year, month] = written.split('-').map(Number);
    return month ? `${months[month - 1]} ${year}` : String(year);
  },
  list,
  either,
  row,
  separators: { things: ', ', parts: '; ' },
  labelled: '{label}: {text}',
  label: (text) => `${text}:`,
  sourceOf: '{title} ({family})',
  sentence: (text) => capital(text).replace(/[^.]$/, '$&.'),

  confidence: {
    'well-supported': 'gut belegt',
    supported: 'belegt',
    reported: 'berichtet',
    own: 'unser eigener Rat',
  },
  atLeast: (duration) => `mindestens ${duration}`,
  restsOn: (n) => `Beruht auf ${counted(n, 'einer Quelle', 'Quellen')}`,
  ownAdvice: 'Unser eigener Rat',

  olderTranslation: 'Diese Übersetzung ist älter als das Original:',

  skip: 'Zum Inhalt',
  nav: { site: 'Website', answers: 'Fragen', search: 'Suche' },
  search: {
    label: 'In den Antworten suchen',
    placeholder: 'Suche',
    results: 'Ergebnisse',
    allQuestions: 'Alle Fragen',
    mostAsked: 'Am häufigsten gefragt',
    // {n}, {query} and {instead} are interpolated in the browser.
    found: forms('Ein Ergebnis für „{query}“', '{n} Ergebnisse für „{query}“'),
    instead: 'Ergebnisse für „{instead}“: {n}. Die Schreibweise „{query}“ kommt hier nicht vor.',
    none: 'Keine Antwort auf „{query}“. Versuchen Sie andere Wörter oder eine der häufigsten Fragen.',
    unsure: 'Genau das beantwortet hier keine Seite. Am nächsten kommen „{query}“:',
    onlyInstant: 'Die Volltextsuche ist aus: Sie ließ sich nicht laden.',
    close: 'Schließen',
    unmark: 'Markierungen entfernen',
    off: 'Die Suche ließ sich nicht laden. Alle Fragen stehen auf einer Seite.',
    title: 'Suche',
    description: 'Alle Antworten durchsuchen.',
    hint: 'In eigenen Worten.',
    allOfGroup: (n, group) => [`Alle ${n}`, `: ${group}`] as const,
    noScript: 'Die Suche braucht JavaScript. Alle Fragen stehen auch auf einer Seite.',
    withoutAnswers: {
      label: 'In der Anleitung suchen',
      none: 'Nichts zu „{query}“. Versuchen Sie andere Wörter.',
      off: 'Die Suche ließ sich nicht laden.',
      description: 'Die Anleitung durchsuchen.',
      noScript: 'Die Suche braucht JavaScript.',
    },
    foldings: [
      ['ß', 'ss'],
      ['ae', 'a'],
      ['oe', 'o'],
      ['(^|[^aeiouq])ue', '$1u'],
    ],
  },
  footer: {
    // A publisher named with an English article stands here without it.
    publishedBy: (name) => `Herausgeber: ${name}.`,
    mistake: 'Fehler melden',
    about: 'Über diese Anleitung',
    sources: 'Quellen',
    keys: 'Schlüssel',
    offline: 'Offline',
  },
  takes: {
    free: 'Kostenlos.',
    // {n} is interpolated at build time.
    minutes: forms('Etwa eine Minute.', 'Etwa {n} Minuten.'),
    offline: 'Einmal geöffnet, geht diese Anleitung auch ohne Netz.',
  },
  // {code} is interpolated in the browser.
  yourModel: { name: 'Ihr {code}', forget: 'Vergessen', forgets: 'Vergessen: {code}' },
  home: {
    code: 'Code',
    model: 'Modell',
    built: 'Gebaut',
    modelYears: 'Modelljahre',
    key: 'Schlüssel',
    notNeeded: 'Hier nicht nötig',
    notSure: 'Nicht sicher?',
    carLink: (code, name, years) => row([code, name, years]),
    namesSpan: '',
    whichKey: 'Welcher Schlüssel?',
    whatIsWrong: 'Was stimmt nicht?',
    symptoms: (n) => `Was stimmt nicht? ${n === 1 ? 'Ein Anzeichen' : `${capital(number(n))} Anzeichen`}`,
    allAnswers: (n) => (n === 1 ? 'Die Antwort' : `Alle ${n} Antworten`),
  },
  model: {
    onThisPage: 'Auf dieser Seite',
    applicability: 'Ist das Ihr Problem?',
    applicabilityShort: 'Ist es das?',
    whichModel: 'Ist das Ihr Modell?',
    saved: 'Hier gespeichert: geht ohne Netz.',
    prerequisites: 'Bereithalten',
    prerequisitesShort: 'Bereit',
    steps: (n) => (n === 1 ? 'Der Schritt' : `Die ${number(n)} Schritte`),
    stepsShort: (n) => (n === 1 ? 'Ein Schritt' : `${capital(number(n))} Schritte`),
    followUp: 'Nach den Schritten',
    troubleshooting: 'Wenn es nicht geklappt hat',
    troubleshootingShort: 'Geht nicht?',
    yes: 'Ja',
    no: 'Nein',
    guide: 'Geführten Durchlauf starten',
    rehearse: 'Proben',
    print: 'Drucken',
    which: (car, built) => `${row([car, built])}.`,
    built: (from, to) => `gebaut ${from} bis ${to}`,
    modelYears: 'Modelljahre {from} bis {to}',
    restsOn: 'Worauf jeder Schritt beruht',
    restsOnAndDiffers: 'Worauf jeder Schritt beruht, und wo sich Quellen widersprechen',
    title: (code, name, task) => `${name} ${code}: ${task}`,
    description: (task, car) => `${task}: ${car}.`,
    keyCaption: '{name}{period}. {caption}',
    keyPeriod: ', {period}',
  },
  edition: {
    save: 'Als eine Datei speichern',
    says: (revision) => `${revision}, als eine Datei, die kein Netz braucht.`,
    newer: 'Vielleicht gibt es eine neuere auf der Website, von der sie stammt.',
    newerAt: 'Vielleicht gibt es eine neuere unter',
  },
  savePdf: (paper) => `Blatt als PDF speichern, ${paper}`,
  stepLink: (n) => `Schritt ${n}`,
  afterLink: (tag) => `${tag}, nach den Schritten`,
  answers: { thing: 'Was geschieht', key: 'Der Schlüssel antwortet' },
  symptoms: { sign: 'Was Sie sehen', points: 'Worauf es hindeutet' },
  timer: {
    start: 'Start',
    stop: 'Stopp',
    again: 'Neu',
    getReady: 'gleich geht es los',
    timeIsUp: 'die Zeit ist um',
    waitIsOver: 'jetzt geht es weiter',
    started: (name, duration, isLeast) => `${name}: ${isLeast ? 'mindestens ' : ''}${spoken(duration)}`,
    left: (n) => `noch ${n} Sekunden`,
    ended: '{timeIsUp}. {over}',
  },
  guide: {
    title: 'Geführter Durchlauf',
    description: (task, car) => `${task}: Handgriff für Handgriff angesagt, für den ${car}.`,
    noScript: 'Der geführte Durchlauf braucht JavaScript. Ohne JavaScript gelten diese Schritte:',
    steps: 'Die Schritte in voller Länge',
    limit: (name, duration) => `${name}: ${duration}.`,
    mode: 'Wie?',
    paced: 'Mit Ansagen',
    pacedMore: 'Einmal tippen, dann sagen Töne und Worte, was zu tun ist und wann.',
    own: 'In meinem Tempo',
    ownMore: 'Sie tippen bei jedem Handgriff.',
    night: 'Dunkler Bildschirm',
    ready: 'Ist alles bereit?',
    withoutTicks: 'Ohne Häkchen weiter',
    unticked: 'Nicht alles ist abgehakt. Haken Sie ab, was stimmt, oder machen Sie ohne Häkchen weiter.',
    soundTitle: 'Hören Sie es?',
    play: 'Töne abspielen',
    heard: 'Ich habe es gehört',
    notHeard: 'Ich habe nichts gehört',
    bySight: 'Prüfen Sie Stummschalter und Lautstärke. Jede Ansage steht auch auf dem Bildschirm: Sie können nach Sicht weitermachen.',
    sound: 'Ton',
    vibration: 'Vibration',
    voice: 'Wer spricht?',
    voices: { voice: 'Eine Stimme dieses Geräts', reader: 'Mein Screenreader', none: 'Niemand' },
    order: 'In dieser Reihenfolge: {names}.',
    start: 'Start',
    stop: 'Abbrechen',
    yes: 'Ja',
    no: 'Nein',
    again: 'Neuer Durchlauf',
    getReady: 'Bereit machen',
    then: 'dann: {cue}',
    done: '{cue}: erledigt',
    left: 's von {of} s übrig',
    named: '{text}, {name}',
    both: '{first}. {second}',
    numbers: ['eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn'],
    endedTitle: 'Der Durchlauf ist zu Ende',
    timeUnknown:
      'Die Uhr dieses Geräts wurde zurückgestellt. Wie viel Zeit vergangen ist, ist nicht bekannt; rechnen Sie damit, dass sie um ist.',
    interrupted: 'Bei einigen Ansagen war der Bildschirm dunkel.',
    lostBefore: 'Aus dem Durchlauf davor:',
    stopped: 'Ein Abbruch lässt sich einige Sekunden lang zurücknehmen.',
    goOn: 'Durchlauf fortsetzen',
    leaveTitle: 'Der Durchlauf läuft weiter, und seine Zeit wartet nicht.',
    stay: 'Bleiben',
    leave: 'Seite verlassen',
    underWay: { time: 'Durchlauf läuft: {n} {unit}.', open: 'Durchlauf läuft.', over: 'Durchlauf läuft: Die Zeit ist um.', back: 'Zurück' },
    likely: 'Woran es gelegen haben kann',
    figures: '{cause}: {took} s von {of} s',
    finished: 'Fertig',
    wake: {
      held: 'Der Bildschirm bleibt an.',
      refused:
        'Der Bildschirm kann dunkel werden: Dieser Browser konnte ihn nicht anlassen. Berühren Sie ihn ab und zu, oder stellen Sie in den Einstellungen eine längere Zeit ein.',
      none: 'Der Bildschirm kann dunkel werden: Dieser Browser kann ihn nicht anlassen. Stellen Sie in den Einstellungen eine längere Zeit ein.',
    },
    dropped: 'Ein früherer Durchlauf ließ sich nicht lesen und wurde verworfen.',
    notSaved: 'Dieser Browser speichert nichts: Wird die Seite geschlossen, ist der Durchlauf verloren.',
    elsewhere: 'Dieser Durchlauf läuft in einem anderen Tab weiter. Hier können Sie nur zusehen.',
    leadHere: 'Hier weiterführen',
    audioOff: 'Der Ton ist gesperrt. Tippen Sie auf „Töne abspielen“, oder machen Sie nach Sicht weiter.',
  },
  rehearsal: {
    title: 'Probe',
    latch: 'Für mich halten',
    slower: 'Langsamer',
    untimed: 'Ohne Frist',
    again: 'Noch einmal',
    begin: 'Beginnen',
  },
  sheet: {
    ledger: 'Ihre Schlüssel',
    sticker: 'Aufkleber, Name',
    learned: 'angelernt',
    tested: 'Test',
    revision: (n, day) => `Fassung ${n}, ${day}`,
    rebuilt: 'Mit Quellenangabe',
    end: 'Ende',
    qr: (address) => `QR-Code für ${address}`,
  },
  answer: {
    about: 'Nur für: {names}',
    restsOn: 'Beruht auf',
    inference: 'Keine Quelle sagt das ausdrücklich; es folgt aus ihnen.',
    more: 'Weitere Fragen',
    all: 'Alle Fragen',
    description: 'Alle Fragen, auf einer Seite beantwortet.',
    listed: 'Alle Fragen, jede mit einem Link zu ihrer Antwort.',
    now: 'Jetzt loslegen',
    // {code} is interpolated in the browser.
    goOn: 'Weiter mit Ihrem {code}',
  },
  keys: {
    // {n} is the number of kinds, interpolated at build time.
    title: forms('Der Schlüssel', 'Die {n} Arten von Schlüsseln'),
    description: forms('Der Schlüssel, und woran man ihn erkennt.', 'Die {n} Arten von Schlüsseln, und wie man sie unterscheidet.'),
    look: 'Aussehen',
    battery: 'Batterie',
    light: 'Licht',
    buttons: 'Tasten',
    models: 'Modelle',
  },
  sources: {
    title: 'Quellen',
    description: 'Worauf jede Aussage beruht.',
    descriptionAndDiffers: 'Worauf jede Aussage beruht, und worin sich veröffentlichte Fassungen widersprechen.',
    claims: 'Worauf jede Aussage beruht',
    legend: 'Wie gut eine Aussage belegt ist',
    legendRows: {
      'well-supported': 'mindestens zwei Quellenfamilien, darunter eine des Herstellers selbst',
      supported: 'eine Quellenfamilie des Herstellers allein',
      reported: 'alles andere, auch was aus Quellen folgt, ohne darin zu stehen',
      own: 'eigener Rat dieser Website; er beruht auf keiner Quelle',
    },
    supportedOrFounding: 'eine Quellenfamilie des Herstellers allein, oder das Ausgangsdokument, allein oder mit anderen',
    disagreements: 'Widersprüche: worin sich veröffentlichte Fassungen unterscheiden',
    here: 'Diese Website',
    others: 'Andere',
    verdict: 'Warum',
    list: 'Die Quellen',
    listIntro: 'Quellen einer Familie schreiben voneinander ab und zählen als eine.',
    cited: (id, read, note) => `${id}, ${read}${note ? `; ${note}` : ''}`,
    read: { whole: 'ganz gelesen', part: 'teilweise gelesen' },
    limit: (label, seconds) => `Frist „${label}“: ${seconds}`,
    before: 'Bevor Sie anfangen',
    after: 'Nach den Schritten',
    models: 'Modelle',
    ofModels: (n) => `Bei ${n} Modellen`,
    onModelPages: 'Was von einem Modell gesagt wird, steht mit seinen Quellen auf dessen Seite.',
    receiver: (place) => `Der Empfänger: ${place}`,
    counts: {},
  },
  about: {
    contact: 'Schreiben Sie an {address}.',
    licence: 'Herausgeber und Lizenz',
    licences: 'Texte und Zeichnungen: {words}. Code: {code}.',
  },
  offline: {
    title: 'Offline-Kopie',
    description:
      'Ob dieser Browser eine vollständige Kopie der Anleitung für die Nutzung ohne Netz hat, und wie man sie prüft, behält und entfernt.',
    lead: (where, isGuided, isRehearsed) => {
      const parts = ['jede Seite', 'die Suche', ...(isGuided ? ['der geführte Durchlauf'] : []), ...(isRehearsed ? ['die Probe'] : [])];
      return `Nach einem Besuch geht diese Anleitung ohne Netz${where}: ${list(parts)}. Der Browser bewahrt eine Kopie davon auf.`;
    },
    opened: {
      takes: 'Ein Modell, das einmal geöffnet war, geht auch ohne Netz.',
      description: 'Welche Modelle dieser Browser für die Nutzung ohne Netz hat, und wie man die Kopie prüft, behält und entfernt.',
      lead: 'Die Seiten eines Modells, das Sie öffnen, gehen von da an ohne Netz{where}. Der Browser bewahrt eine Kopie von ihnen auf, dazu die Suche und so viele Antworten, wie Platz haben.',
      models: 'Modelle',
      some: '{models}.',
      none: 'Noch keine.',
      others: 'Andere brauchen ein Netz, bis Sie sie öffnen.',
      partly: 'Die Suche findet die Fragen und die Modelle in dieser Kopie. Um ganze Texte zu durchsuchen, braucht sie ein Netz.',
    },
    where: '',
    withdrawn: 'Zurzeit gibt der Herausgeber keine Kopien ab: Diese Anleitung braucht ein Netz. Ein gedrucktes Blatt braucht keines.',
    noScript: 'Um die Kopie kümmert sich ein Skript, und Skripte sind hier abgeschaltet. Drucken Sie stattdessen das Blatt Ihres Modells.',
    // {path} and all placeholders below are interpolated in the browser.
    asked: '{path} fehlt in der Offline-Kopie und ließ sich nicht laden.',
    askNetwork: 'Aus dem Netz laden',
    state: 'Diese Kopie',
    rows: { complete: 'Vollständig', saved: 'Gespeichert', size: 'Größe', revision: 'Fassung', corrections: 'Auf Korrekturen geprüft' },
    // Kept short: a date does not fit on one line at large text sizes.
    revision: (n, day) => `${n}, ${day.replaceAll(nbsp, ' ')}`,
    keepTitle: 'Behalten',
    keep: [
      'Ein Browser darf die Kopie löschen, wenn auf dem Gerät der Speicher knapp wird. Safari löscht sie nach sieben Tagen ohne Besuch, außer wenn die Anleitung auf dem Home-Bildschirm liegt.',
      'So kommt sie dorthin: auf einem iPhone oder iPad „Teilen“, dann „Zum Home-Bildschirm“; unter Android das Menü des Browsers, dann „Zum Startbildschirm hinzufügen“ oder „Installieren“.',
    ],
    keepTested: 'Bevor Sie dorthin gehen, wo kein Netz ist, öffnen Sie diese Seite einmal und prüfen Sie die Kopie.',
    updatesTitle: 'Neuere Versionen',
    updates: (isGuided, isRehearsed) => {
      const activities = [...(isGuided ? ['kein geführter Durchlauf'] : []), ...(isRehearsed ? ['keine Probe'] : []), 'keine Uhr'];
      return `Mit Netz wird eine neuere Version ganz geladen. Sie wird erst übernommen, wenn nichts läuft: ${list(activities)}.`;
    },
    corrections: 'Berichtigt eine neuere Version etwas Gefährliches, so sagt es eine ältere Kopie, sobald sie online ist.',
    removeTitle: 'Entfernen',
    removeText: 'Die Kopie verschwindet mit den Websitedaten, in den Einstellungen des Browsers.',
    make: 'Jetzt Kopie speichern',
    test: 'Kopie prüfen',
    persist: 'Kopie behalten lassen',
    remove: 'Kopie entfernen',
    again: 'Wieder Kopie behalten',
    said: {
      yes: 'Ja.',
      damaged: 'Nein. Es fehlt oder ist beschädigt: {paths}. Mit Netz stellt sie sich selbst wieder her.',
      saving: 'Wird gerade gespeichert.',
      noneYet: 'Noch nicht gespeichert. Mit Netz geschieht es kurz nach einem Besuch.',
      failed:
        'Nein. Der letzte Versuch scheiterte an {path}: Es ließ sich nicht so laden, wie es veröffentlicht ist, oder der Speicher reichte nicht. Der nächste Besuch versucht es wieder.',
      failedNow: 'Nein. Der Versuch scheiterte, am ehesten aus Mangel an Speicher. Der nächste Besuch versucht es wieder.',
      removed: 'Keine. Sie haben sie entfernt; eine neue wird nur auf Ihren Wunsch gespeichert.',
      savesData: 'Keine. Dieser Browser soll Daten sparen; eine Kopie entsteht also nur auf Ihren Wunsch.',
      withdrawn: 'Keine. Zurzeit gibt der Herausgeber keine Kopien ab: Diese Anleitung braucht ein Netz.',
      silent: 'Unbekannt: Die Kopie antwortet nicht. Laden Sie diese Seite neu.',
      unsupported: 'Keine. Dieser Browser bewahrt keine Kopien auf oder darf es nicht: zum Beispiel in einem privaten Fenster.',
      size: forms('{size} kB in einer Datei', '{size} kB in {files} Dateien'),
      leftOut: forms(
        'Eine weitere Datei fehlt wegen ihrer Größe und braucht ein Netz.',
        '{n} weitere Dateien fehlen wegen ihrer Größe und brauchen ein Netz.',
      ),
      sizeAndLeftOut: '{size}. {leftOut}',
      more: '{paths} … ({n})',
      unknown: 'unbekannt',
      notAsked: 'noch nicht',
      uncheckedSince: '{since}; seitdem nicht',
      testing: 'Jede Datei wird geprüft.',
      whole: forms('Die eine Datei ist da und unversehrt.', 'Alle {files} Dateien sind da und unversehrt.'),
      mended: 'Fehlte oder war beschädigt, jetzt aus dem Netz ersetzt: {paths}.',
      found: forms('Die Suche nach „{query}“ fand eine Seite, „{title}“.', 'Die Suche nach „{query}“ fand {n} Seiten, zuerst „{title}“.'),
      notFound: 'Die Suche nach „{query}“ fand nichts. Mit dieser Kopie geht sie nicht.',
      persisted: 'Der Browser wird sie behalten.',
      notPersisted: 'Der Browser hat nichts zugesagt. Er darf sie löschen, wenn er Speicher braucht.',
      gone: 'Die Kopie ist entfernt. Diese Seite bleibt offen; jede andere braucht jetzt ein Netz.',
    },
    notices: {
      unchecked: 'Kein Netz. Dies ist Fassung {revision} vom {revised}; seit {since} nicht auf Korrekturen geprüft.',
      lacks: 'Diese Seite ist älter als eine Korrektur, die der Sicherheit dient.',
      take: 'Korrigierte Version laden',
      taking: 'Wird geladen. Dann lädt sich die Seite neu.',
      sheet: {
        current: 'Ihr gedrucktes Blatt ist aktuell: Fassung {sheet}.',
        older: 'Ihr gedrucktes Blatt ist Fassung {sheet}. Fassung {newest} hat es ersetzt: Drucken Sie es neu.',
        unsafe: 'Ihr gedrucktes Blatt ist Fassung {sheet}. Ihm fehlt eine Korrektur, die der Sicherheit dient: Drucken Sie es neu.',
        newer: 'Ihr gedrucktes Blatt ist Fassung {sheet}, neuer als diese Kopie der Seite, die Fassung {newest} ist.',
      },
      notTaken: 'Die korrigierte Version ließ sich nicht laden. Versuchen Sie es später noch einmal oder mit besserem Netz.',
    },
  },
  notFound: {
    title: 'Diese Seite gibt es nicht',
    description: 'Unter dieser Adresse gibt es keine Seite.',
    text: 'Unter dieser Adresse gibt es keine Seite. Diese gibt es:',
  },
};
