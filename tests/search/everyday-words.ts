/** Everyday words in a language that say nothing about what is asked. */
export const everydayWords: Readonly<Record<string, readonly string[]>> = {
  en: (
    'neighbour supermarket birthday daughter son mother father sister brother uncle aunt cousin grandmother grandfather ' +
    'husband wife girlfriend boyfriend colleague boss teacher doctor nurse plumber landlord tenant baby teenager stranger ' +
    'dog cat horse breakfast lunch dinner coffee tea sandwich bread cheese apple soup cake restaurant cafe office school ' +
    'church hospital library beach forest lake river mountain village city island garden bathroom bedroom sofa table chair ' +
    'blanket pillow curtain shirt coat jacket trousers shoes hat scarf umbrella wedding funeral holiday vacation christmas ' +
    'easter party picnic concert football cinema theatre meeting appointment shopping homework newspaper letter story music ' +
    'painting flower grass tree sunshine cloud summer autumn january march july october monday tuesday wednesday thursday ' +
    'friday saturday sunday weekend yesterday today tomorrow tonight morning afternoon evening midnight recently usually ' +
    'finally honestly apparently luckily sadly unfortunately probably definitely perhaps meanwhile somehow already almost ' +
    'happy tired angry grateful curious worried hungry thirsty lazy busy polite funny strange lovely awful beautiful young ' +
    'elderly quiet walked laughed cried slept cooked visited travelled noticed wondered decided promised explained ' +
    'complained borrowed invited enjoyed agreed believed hoped arrived niece nephew guest farmer baker hairdresser butcher ' +
    'museum zoo bakery chocolate salad potato biscuit novel poem rainbow gift cheerful clever frankly smiled whispered '
  )
    .trim()
    .split(' '),
  de: (
    'nachbar supermarkt geburtstag tochter sohn mutter vater schwester bruder onkel tante cousin großmutter großvater ehemann ' +
    'freundin kollege chef lehrer arzt krankenschwester klempner vermieter mieter baby teenager fremder hund katze pferd ' +
    'frühstück mittagessen abendessen kaffee tee brot käse apfel suppe kuchen restaurant büro schule kirche krankenhaus ' +
    'bibliothek strand wald see fluss berg dorf stadt insel garten badezimmer schlafzimmer sofa tisch stuhl decke kissen ' +
    'vorhang hemd mantel jacke hose schuhe hut schal regenschirm hochzeit beerdigung feiertag urlaub weihnachten ostern feier ' +
    'picknick konzert fußball kino theater besprechung termin einkaufen hausaufgaben zeitung brief geschichte musik gemälde ' +
    'blume wiese baum sonnenschein wolke sommer herbst januar märz juli oktober montag dienstag mittwoch donnerstag freitag ' +
    'samstag sonntag wochenende gestern heute morgen nachmittag abend mitternacht neulich meistens endlich ehrlich ' +
    'anscheinend glücklicherweise leider wahrscheinlich sicherlich vielleicht inzwischen irgendwie schon beinahe froh müde ' +
    'wütend dankbar neugierig besorgt hungrig durstig faul beschäftigt höflich lustig seltsam schön schrecklich jung ' +
    'ruhig gelaufen gelacht geweint geschlafen gekocht besucht gereist bemerkt überlegt beschlossen versprochen erklärt ' +
    'eingeladen geglaubt gehofft nichte neffe gast bauer bäcker friseur metzger museum zoo schokolade salat kartoffel keks ' +
    'roman gedicht regenbogen geschenk klug'
  ).split(' '),
};
