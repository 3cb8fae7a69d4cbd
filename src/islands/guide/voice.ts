/** An on-device speech voice for the language, which works offline; undefined when there is none. */
export function localVoice(language: string): SpeechSynthesisVoice | undefined {
  const wanted = baseLanguage(language);
  return globalThis.speechSynthesis?.getVoices().find(({ localService, lang }) => localService && baseLanguage(lang) === wanted);
}

/** The language of a voice or page, without region and script: devices write deu, deu_DEU, de_DE or de-DE for de. */
function baseLanguage(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag.split(/[-_]/)[0]!).language;
  } catch {
    // A tag that is none is of no language.
    return undefined;
  }
}

/** Speaks immediately, cancelling any current speech. */
export function speak(words: string, voice: SpeechSynthesisVoice): void {
  const utterance = new SpeechSynthesisUtterance(words);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = 1.15;
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
}
