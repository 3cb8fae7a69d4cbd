/** Everyday words that say nothing about what is asked. */
export const everydayWords: readonly string[] = (
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
  .split(' ');
