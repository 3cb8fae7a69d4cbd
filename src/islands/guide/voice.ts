/** An on-device speech voice for the language, which works offline; undefined when there is none. */
export function localVoice(language: string): SpeechSynthesisVoice | undefined {
  return globalThis.speechSynthesis?.getVoices().find(({ localService, lang }) => localService && lang.startsWith(language));
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
