/** Names that content used in an earlier version of the generator, with those that took their place. */
const renamed: Readonly<Record<string, string>> = {
  // Fields.
  fits: 'applicability',
  ready: 'prerequisites',
  after: 'followUp',
  waits: 'passiveLimits',
  troubles: 'troubleshooting',
  notSure: 'chooserAnswer',
  same: 'synonyms',
  asking: 'questionWords',
  ignore: 'stopwords',
  // Files.
  'signs.yaml': 'symptoms.yaml',
  // Components.
  Signs: 'Symptoms',
};

/** The name among the known ones that an old name has now; undefined when it never was one. In a row of `applicability`, `fits` became `applies`. */
export function newName(old: string, known: readonly string[]): string | undefined {
  return [old === 'fits' ? 'applies' : undefined, renamed[old]].find((name) => name !== undefined && known.includes(name));
}
