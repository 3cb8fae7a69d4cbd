// All messages are in one file, despite its length, so that a translator finds them all.
import type { PluralForms } from '../domain/plural.ts';
import type { Messages } from './en.ts';

const numbers = ['cero', 'un', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce'];
const months = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');
const nbsp = '\u00a0';

/** Formats an integer: in words up to twelve, else in digits. */
const number = (n: number): string => numbers[n] ?? String(n);

/** Writes a number in digits, with a decimal comma. */
const digits = (n: number): string => String(n).replace('.', ',');

/** “una fuente”, “7 fuentes”: the phrase for one contains its number. */
const counted = (n: number, one: string, many: string): string => (n === 1 ? one : `${digits(n)} ${many}`);

/** Capitalizes the first letter, also after an opening mark. */
const capital = (text: string): string =>
  text.replace(/^([¿¡«]*)(\p{Ll})/u, (_, marks: string, first: string) => marks + first.toUpperCase());

const locale = 'es-ES';
const conjunction = new Intl.ListFormat(locale);
const disjunction = new Intl.ListFormat(locale, { type: 'disjunction' });
const either = (items: readonly string[]): string => disjunction.format(items);
const list = (items: readonly string[]): string => conjunction.format(items);

/** Things side by side, leaving out those that are not there. */
const row = (items: readonly (string | undefined)[]): string => items.filter(Boolean).join(', ');

/** Words by number, in the two forms of Spanish; its third one is for millions. */
const forms = (one: string, other: string): PluralForms => ({ one, other });

/** Numbers that durations are typed with. */
const numberWords =
  'dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cuarenta cincuenta sesenta'.replaceAll(' ', '|');

/** A duration in whole words, as it is read aloud. */
const spoken = (duration: Parameters<Messages['timer']['started']>[1]): string => {
  const words = {
    h: { one: 'una hora', many: 'horas' },
    min: { one: 'un minuto', many: 'minutos' },
    s: { one: 'un segundo', many: 'segundos' },
  };
  return duration.map(([n, unit]) => counted(n, words[unit].one, words[unit].many)).join(' ');
};

/** All messages of the interface, in Spanish. */
export const es: Messages = {
  code: 'es',
  locale,
  name: 'Español',
  offer: { text: 'Leer en español', close: 'Cerrar' },
  number,
  signs: { h: 'h', min: 'min', s: 's' },

  values: {
    number,
    step: (n) => `paso${nbsp}${n}`,
    span: (from, to) => `${from} a ${to}`,
  },

  patterns: {
    numberedButton: /\b(?:bot[oó]n|botones|teclas?)(?:\s+(?:número|n\.[ºo°]))?[\s*_#]+(?:[1-4]|uno|dos|tres|cuatro)(?![\p{L}\p{N}])/giu,
    // An accented letter ends no word: “10 según” is not “10 s”.
    typedDuration: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:\\d+(?:[.,]\\d+)?[\\s-]?(?:s|segs?|segundos?|min|mins|minutos?|h|horas?)|(?:${numberWords})[\\s-](?:segundos?|minutos?|horas?))(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    bindingSpace: /(?<=\b(?:posición|posiciones|paso|pasos|serie|años? de modelo)) (?=\d)/gi,
  },

  date: (iso) => {
    const [year, month, day] = iso.split('-').map(Number);
    return `${day}${nbsp}de${nbsp}${months[month! - 1]} de${nbsp}${year}`;
  },
  yearMonth: (written) => {
    const [year, month] = written.split('-').map(Number);
    return month ? `${months[month - 1]} de ${year}` : String(year);
  },
  list,
  either,
  row,
  separators: { things: ', ', parts: '; ' },
  labelled: '{label}: {text}',
  label: (text) => `${text}:`,
  sourceOf: '{title} ({family})',
  sentence: (text) => capital(text).replace(/[^.?!]$/, '$&.'),

  confidence: {
    'well-supported': 'bien respaldado',
    supported: 'respaldado',
    reported: 'según se cuenta',
    own: 'consejo nuestro',
  },
  atLeast: (duration) => `al${nbsp}menos ${duration}`,
  restsOn: (n) => `Se basa en ${counted(n, 'una fuente', 'fuentes')}`,
  ownAdvice: 'Consejo nuestro',

  olderTranslation: 'Esta traducción es anterior a la versión original:',

  skip: 'Ir al contenido',
  nav: { site: 'Sitio', answers: 'Preguntas', search: 'Buscar' },
  search: {
    label: 'Buscar en las respuestas',
    placeholder: 'Buscar',
    results: 'Resultados',
    allQuestions: 'Todas las preguntas',
    mostAsked: 'Las preguntas más frecuentes',
    // {n}, {query} and {instead} are interpolated in the browser.
    found: forms('Un resultado para «{query}»', '{n} resultados para «{query}»'),
    instead: 'Resultados para «{instead}»: {n}. Aquí no aparece «{query}».',
    none: 'Ninguna respuesta para «{query}». Pruebe con otras palabras o con una de las preguntas más frecuentes.',
    unsure: 'Nada de lo que hay aquí responde exactamente a eso. Lo más parecido a «{query}»:',
    onlyInstant: 'La búsqueda en los textos completos no está disponible: no se pudo cargar.',
    close: 'Cerrar',
    unmark: 'Quitar el resaltado',
    off: 'No se pudo cargar la búsqueda. Todas las preguntas están en una página.',
    title: 'Buscar',
    description: 'Buscar en todas las respuestas.',
    hint: 'Con sus propias palabras.',
    allOfGroup: (n, group) => [`Ver las ${n}`, `: ${group}`] as const,
    noScript: 'La búsqueda necesita JavaScript. Sin él, todas las preguntas están en una página.',
    withoutAnswers: {
      label: 'Buscar en las instrucciones',
      none: 'Nada para «{query}». Pruebe con otras palabras.',
      off: 'No se pudo cargar la búsqueda.',
      description: 'Buscar en las instrucciones.',
      noScript: 'La búsqueda necesita JavaScript.',
    },
    foldings: [],
  },
  footer: {
    publishedBy: (name) => `Publicado por ${name}.`,
    mistake: 'Avisar de un error',
    about: 'Acerca de este sitio',
    sources: 'Fuentes',
    keys: 'Llaves',
    offline: 'Sin conexión',
  },
  takes: {
    free: 'Gratis.',
    // {n} is interpolated at build time.
    minutes: forms('Alrededor de un minuto.', 'Unos {n} minutos.'),
    offline: 'Una vez abiertas, estas instrucciones funcionan sin conexión.',
  },
  // {code} is interpolated in the browser.
  yourModel: { name: 'Su {code}', forget: 'Olvidar', forgets: 'Olvidar: {code}' },
  home: {
    code: 'Código',
    model: 'Modelo',
    built: 'Fabricación',
    modelYears: 'Años de modelo',
    key: 'Llave',
    notNeeded: 'Aquí no hace falta',
    notSure: '¿No sabe cuál es?',
    carLink: (code, name, years) => row([code, name, years]),
    namesSpan: '',
    whichKey: '¿Qué llave es?',
    whatIsWrong: '¿Qué es lo que falla?',
    symptoms: (n) => `¿Qué es lo que falla? ${n === 1 ? 'Un síntoma' : `${capital(number(n))} síntomas`}`,
    allAnswers: (n) => (n === 1 ? 'La respuesta' : `Las ${n} respuestas`),
  },
  model: {
    onThisPage: 'En esta página',
    applicability: '¿Es este su problema?',
    applicabilityShort: '¿Es esto?',
    whichModel: '¿Es este su modelo?',
    saved: 'Guardado aquí: funciona sin conexión.',
    prerequisites: 'Preparativos',
    prerequisitesShort: 'Preparativos',
    steps: (n) => (n === 1 ? 'El paso' : `Los ${number(n)} pasos`),
    stepsShort: (n) => (n === 1 ? 'Un paso' : `${capital(number(n))} pasos`),
    followUp: 'Después de los pasos',
    troubleshooting: 'Si no ha funcionado',
    troubleshootingShort: '¿No funciona?',
    yes: 'Sí',
    no: 'No',
    guide: 'Empezar la guía paso a paso',
    rehearse: 'Ensayar',
    print: 'Imprimir',
    which: (car, built) => `${row([car, built])}.`,
    built: (from, to) => `fabricado de ${from} a ${to}`,
    modelYears: 'Años de modelo {from} a {to}',
    restsOn: 'En qué se basa cada paso',
    restsOnAndDiffers: 'En qué se basa cada paso y en qué discrepan las fuentes',
    title: (code, name, task) => `${name} ${code}: ${task}`,
    description: (task, car) => `${task}: ${car}.`,
    keyCaption: '{name}{period}. {caption}',
    keyPeriod: ', {period}',
  },
  edition: {
    save: 'Guardar en un solo archivo',
    says: (revision) => `${revision}, en un solo archivo que no necesita conexión.`,
    newer: 'Puede que haya una más reciente en el sitio del que procede.',
    newerAt: 'Puede que haya una más reciente en',
  },
  savePdf: (paper) => `Guardar la hoja en PDF, ${paper}`,
  stepLink: (n) => `Paso ${n}`,
  afterLink: (tag) => `${tag}, después de los pasos`,
  answers: { thing: 'Qué ocurre', key: 'La llave responde' },
  symptoms: { sign: 'Lo que se ve', points: 'A qué apunta' },
  timer: {
    start: 'Empezar',
    stop: 'Parar',
    again: 'Otra vez',
    getReady: 'prepararse',
    timeIsUp: 'se acabó el tiempo',
    waitIsOver: 'ya se puede seguir',
    started: (name, duration, isLeast) => `${name}: ${isLeast ? 'al menos ' : ''}${spoken(duration)}`,
    left: (n) => (n === 1 ? 'queda un segundo' : `quedan ${n} segundos`),
    ended: '{timeIsUp}. {over}',
  },
  guide: {
    title: 'Guía paso a paso',
    description: (task, car) => `${task}: guía con avisos, uno tras otro, para el ${car}.`,
    noScript: 'La guía paso a paso necesita JavaScript. Sin él, estos son los pasos:',
    steps: 'Los pasos completos',
    limit: (name, duration) => `${name}: ${duration}.`,
    mode: '¿Cómo?',
    paced: 'Con avisos',
    pacedMore: 'Un toque en la pantalla y, desde ahí, sonidos y palabras dicen qué hacer y cuándo.',
    own: 'A mi ritmo',
    ownMore: 'Se toca la pantalla al hacer cada cosa.',
    night: 'Pantalla oscura',
    ready: '¿Está todo listo?',
    withoutTicks: 'Seguir sin marcar',
    unticked: 'No está todo marcado. Marque lo que sea cierto o siga sin marcar.',
    soundTitle: '¿Se oye?',
    play: 'Reproducir los sonidos',
    heard: 'Lo he oído',
    notHeard: 'No he oído nada',
    bySight: 'Compruebe el modo silencio y el volumen. Cada aviso sale también en la pantalla: se puede seguir solo con la vista.',
    sound: 'Sonido',
    vibration: 'Vibración',
    voice: '¿Quién habla?',
    voices: { voice: 'Una voz de este dispositivo', reader: 'Mi lector de pantalla', none: 'Nadie' },
    order: 'En este orden: {names}.',
    start: 'Empezar',
    stop: 'Parar',
    yes: 'Sí',
    no: 'No',
    again: 'Otro intento',
    getReady: 'Prepararse',
    then: 'luego, {lowered}',
    done: '{cue}: hecho',
    left: 's restantes de {of}',
    named: '{text}, {name}',
    both: '{first}. {second}',
    numbers: ['uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'],
    endedTitle: 'El intento ha terminado',
    timeUnknown: 'Se ha atrasado el reloj de este dispositivo. No se sabe cuánto tiempo ha pasado; conviene darlo por agotado.',
    interrupted: 'La pantalla estuvo apagada durante algunos avisos.',
    lostBefore: 'Del intento anterior:',
    stopped: 'Durante unos segundos se puede deshacer «Parar».',
    goOn: 'Seguir con la guía',
    leaveTitle: 'La guía sigue en marcha, y el tiempo no espera.',
    stay: 'Quedarse',
    leave: 'Salir de esta página',
    underWay: { time: 'Guía en marcha: {n} {unit}.', open: 'Guía en marcha.', over: 'Guía en marcha: se acabó el tiempo.', back: 'Volver' },
    likely: 'Qué ha podido ser',
    figures: '{cause}: {took} s de {of} s',
    finished: 'Hecho',
    wake: {
      held: 'La pantalla se queda encendida.',
      refused:
        'La pantalla puede apagarse: este navegador no ha podido mantenerla encendida. Tóquela de vez en cuando o ponga un tiempo más largo en los ajustes.',
      none: 'La pantalla puede apagarse: este navegador no puede mantenerla encendida. Ponga un tiempo más largo en los ajustes.',
    },
    dropped: 'Un intento anterior no se pudo leer y se ha descartado.',
    notSaved: 'Este navegador no deja guardar: si se cierra la página, el intento se pierde.',
    elsewhere: 'Este intento sigue en otra pestaña. Aquí solo se puede mirar.',
    leadHere: 'Seguir aquí',
    audioOff: 'El sonido está bloqueado. Toque «Reproducir los sonidos» o siga solo con la vista.',
  },
  rehearsal: {
    title: 'Ensayo',
    latch: 'Mantener por mí',
    slower: 'Más despacio',
    untimed: 'Sin límite',
    again: 'Otra vez',
    begin: 'Empezar',
  },
  sheet: {
    ledger: 'Qué llave es cada una',
    sticker: 'pegatina o nombre',
    learned: 'sincronizada',
    tested: 'probada',
    revision: (n, day) => `Revisión ${n}, ${day}`,
    rebuilt: 'Con fuentes citadas',
    end: 'Fin',
    qr: (address) => `Código QR de ${address}`,
  },
  answer: {
    about: 'Solo para: {names}',
    restsOn: 'Se basa en',
    inference: 'Ninguna fuente lo dice expresamente; se deduce de ellas.',
    more: 'Más preguntas',
    all: 'Todas las preguntas',
    description: 'Todas las preguntas, respondidas en una página.',
    listed: 'Todas las preguntas, cada una con un enlace a su respuesta.',
    now: 'Manos a la obra',
    // {code} is interpolated in the browser.
    goOn: 'Seguir con su {code}',
  },
  keys: {
    // {n} is the number of kinds, interpolated at build time.
    title: forms('La llave', 'Los {n} tipos de llave'),
    description: forms('La llave y cómo reconocerla.', 'Los {n} tipos de llave y cómo distinguirlos.'),
    look: 'Aspecto',
    battery: 'Batería o pila',
    light: 'Luz',
    buttons: 'Botones',
    models: 'Modelos',
  },
  sources: {
    title: 'Fuentes',
    description: 'En qué se basa cada afirmación.',
    descriptionAndDiffers: 'En qué se basa cada afirmación y en qué discrepan las versiones publicadas.',
    claims: 'En qué se basa cada afirmación',
    legend: 'Qué respaldo tiene una afirmación',
    legendRows: {
      'well-supported': 'dos familias de fuentes o más, una de ellas del propio fabricante',
      supported: 'una sola familia, del propio fabricante',
      reported: 'todo lo demás, y lo que se deduce de las fuentes sin constar en ellas',
      own: 'consejo propio de este sitio; no se basa en ninguna fuente',
    },
    supportedOrFounding: 'una sola familia, del propio fabricante, o el documento de partida, solo o con otras',
    disagreements: 'En qué discrepan las versiones publicadas',
    here: 'Este sitio',
    others: 'Otros',
    verdict: 'Por qué',
    list: 'Las fuentes',
    listIntro: 'Las fuentes de una misma familia se copian unas a otras y cuentan como una sola.',
    cited: (id, read, note) => `${id}, ${read}${note ? `; ${note}` : ''}`,
    read: { whole: 'leída entera', part: 'leída en parte' },
    limit: (label, seconds) => `Límite «${label}»: ${seconds}`,
    before: 'Antes de empezar',
    after: 'Después de los pasos',
    models: 'Modelos',
    ofModels: (n) => `En ${n} modelos`,
    onModelPages: 'Lo que se dice de un solo modelo está en su página, con sus fuentes.',
    receiver: (place) => `El receptor: ${place}`,
    counts: {},
  },
  about: {
    contact: 'Escriba a {address}.',
    licence: 'Editor y licencia',
    licences: 'Textos y dibujos: {words}. Código: {code}.',
  },
  offline: {
    title: 'Copia sin conexión',
    description:
      'Si este navegador tiene una copia completa de las instrucciones para usarlas sin conexión, y cómo comprobarla, conservarla y quitarla.',
    lead: (where, isGuided, isRehearsed) => {
      const parts = [
        'todas las páginas',
        'la búsqueda',
        ...(isGuided ? ['la guía paso a paso'] : []),
        ...(isRehearsed ? ['el ensayo'] : []),
      ];
      return `Después de una visita, estas instrucciones funcionan sin conexión${where}: ${list(parts)}. El navegador guarda una copia de todo ello.`;
    },
    opened: {
      takes: 'Un modelo que se ha abierto una vez funciona sin conexión.',
      description: 'Qué modelos tiene este navegador para usarlos sin conexión, y cómo comprobar, conservar y quitar la copia.',
      lead: 'Las páginas de un modelo que se abre funcionan sin conexión desde entonces{where}. El navegador guarda una copia de ellas, de la búsqueda y de tantas respuestas como quepan.',
      models: 'Modelos',
      some: '{models}.',
      none: 'Todavía ninguno.',
      others: 'Los demás necesitan conexión hasta que se abren.',
      partly: 'La búsqueda encuentra las preguntas y los modelos con esta copia. Para buscar en los textos completos necesita conexión.',
    },
    where: '',
    withdrawn: 'De momento el editor no ofrece copias: estas instrucciones necesitan conexión. Una hoja impresa no la necesita.',
    noScript: 'De la copia se encarga JavaScript, que aquí está desactivado. En su lugar, imprima la hoja de su modelo.',
    // {path} and all placeholders below are interpolated in the browser.
    asked: '{path} falta en la copia sin conexión y no se pudo cargar.',
    askNetwork: 'Cargar de la red',
    state: 'Esta copia',
    rows: { complete: 'Completa', saved: 'Guardada', size: 'Tamaño', revision: 'Revisión', corrections: 'Correcciones comprobadas' },
    // Kept short: a date does not fit on one line at large text sizes.
    revision: (n, day) => `${n}, ${day.replaceAll(nbsp, ' ')}`,
    keepTitle: 'Conservarla',
    keep: [
      'Un navegador puede borrar la copia cuando al dispositivo le queda poco espacio. Safari la borra a los siete días sin visitas, salvo que las instrucciones estén en la pantalla de inicio.',
      'Para ponerlas ahí: en un iPhone o un iPad, «Compartir» y después «Añadir a pantalla de inicio»; en Android, el menú del navegador y después «Añadir a pantalla de inicio» o «Instalar».',
    ],
    keepTested: 'Antes de ir a donde no hay conexión, abra esta página una vez y compruebe la copia.',
    updatesTitle: 'Versiones más recientes',
    updates: (isGuided, isRehearsed) => {
      const activities = [...(isGuided ? ['una guía paso a paso'] : []), ...(isRehearsed ? ['un ensayo'] : []), 'una cuenta atrás'];
      return `Con conexión, una versión más reciente se descarga entera. Entra en uso cuando no hay nada en marcha: nunca durante ${either(activities)}.`;
    },
    corrections: 'Si una versión más reciente corrige algo peligroso, una copia anterior lo dice en cuanto tiene conexión.',
    removeTitle: 'Quitarla',
    removeText: 'La copia se va con los datos del sitio, en los ajustes del navegador.',
    make: 'Guardar una copia ahora',
    test: 'Comprobar esta copia',
    persist: 'Pedir que se conserve',
    remove: 'Quitar la copia',
    again: 'Volver a guardar una copia',
    said: {
      yes: 'Sí.',
      damaged: 'No. Falta o está dañado: {paths}. Con conexión se repara sola.',
      saving: 'Se está guardando.',
      noneYet: 'Todavía no se ha guardado. Con conexión, se guarda poco después de una visita.',
      failed:
        'No. El último intento no pasó de {path}: no se pudo descargar tal como está publicado, o no había espacio suficiente. En la próxima visita se vuelve a intentar.',
      failedNow: 'No. El intento no ha salido bien, probablemente por falta de espacio. En la próxima visita se vuelve a intentar.',
      removed: 'Ninguna. La quitó usted; solo se guarda otra si la pide.',
      savesData: 'Ninguna. Este navegador está en modo de ahorro de datos, así que solo se hace una copia si la pide.',
      withdrawn: 'Ninguna. De momento el editor no ofrece copias: estas instrucciones necesitan conexión.',
      silent: 'No se sabe: la copia no responde. Vuelva a cargar esta página.',
      unsupported: 'Ninguna. Este navegador no guarda copias o no tiene permiso para ello: por ejemplo, en una ventana privada.',
      size: forms('{size} kB en un archivo', '{size} kB en {files} archivos'),
      leftOut: forms(
        'Otro archivo queda fuera por su tamaño y necesita conexión.',
        'Otros {n} archivos quedan fuera por su tamaño y necesitan conexión.',
      ),
      sizeAndLeftOut: '{size}. {leftOut}',
      more: '{paths} … ({n})',
      unknown: 'se desconoce',
      notAsked: 'todavía no',
      uncheckedSince: '{since}; después, no',
      testing: 'Se comprueba cada archivo.',
      whole: forms('Está el único archivo, y en buen estado.', 'Están los {files} archivos, y en buen estado.'),
      mended: 'Faltaba o estaba dañado, y ya se ha repuesto de la red: {paths}.',
      found: forms(
        'La búsqueda de «{query}» encontró una página, «{title}».',
        'La búsqueda de «{query}» encontró {n} páginas, la primera «{title}».',
      ),
      notFound: 'La búsqueda de «{query}» no encontró nada. Con esta copia no funciona.',
      persisted: 'El navegador la conservará.',
      notPersisted: 'El navegador no ha prometido nada. Puede borrarla cuando necesite espacio.',
      gone: 'La copia se ha quitado. Esta página sigue abierta; todas las demás necesitan ahora conexión.',
    },
    notices: {
      unchecked: 'Sin conexión. Esta es la revisión {revision}, del {revised}. Última comprobación de correcciones: {since}.',
      lacks: 'Esta página es anterior a una corrección de seguridad.',
      take: 'Cargar la versión corregida',
      taking: 'Se está descargando. La página se vuelve a cargar cuando esté lista.',
      sheet: {
        current: 'Su hoja impresa está al día: revisión {sheet}.',
        older: 'Su hoja impresa es la revisión {sheet}. La revisión {newest} la ha sustituido: imprímala de nuevo.',
        unsafe: 'Su hoja impresa es la revisión {sheet}. Le falta una corrección de seguridad: imprímala de nuevo.',
        newer: 'Su hoja impresa es la revisión {sheet}, más reciente que esta copia de la página, que es la revisión {newest}.',
      },
      notTaken: 'No se pudo descargar la versión corregida. Pruebe más tarde o con mejor conexión.',
    },
  },
  notFound: {
    title: 'Esta página no existe',
    description: 'En esta dirección no hay ninguna página.',
    text: 'En esta dirección no hay ninguna página. Estas sí existen:',
  },
};
