/** Names from earlier versions of the generator, and their replacements. */
const renamed: Readonly<Record<string, string>> = {
  // Fields.
  fits: 'applicability',
  ready: 'prerequisites',
  after: 'followUp',
  waits: 'passiveLimits',
  troubles: 'troubleshooting',
  notSure: 'chooserAnswer',
  same: 'synonyms',
  // Files.
  'signs.yaml': 'symptoms.yaml',
  // Components.
  Signs: 'Symptoms',
};

/**
 * Current name of a renamed field, file or component, if it is among `known`; undefined otherwise. In a row of
 * `applicability`, `fits` became `applies`.
 */
export function currentName(old: string, known: readonly string[]): string | undefined {
  return [old === 'fits' ? 'applies' : undefined, renamed[old]].find((name) => name !== undefined && known.includes(name));
}
