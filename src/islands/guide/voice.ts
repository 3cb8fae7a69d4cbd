/** A voice that this device speaks with by itself, without a network; undefined when it has none for the language. */
export function localVoice(language: string): SpeechSynthesisVoice | undefined {
  return globalThis.speechSynthesis?.getVoices().find(({ localService, lang }) => localService && lang.startsWith(language));
}

/** Says a few words now, in place of anything that is being said. */
export function speak(words: string, voice: SpeechSynthesisVoice): void {
  const utterance = new SpeechSynthesisUtterance(words);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = 1.15;
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
}
