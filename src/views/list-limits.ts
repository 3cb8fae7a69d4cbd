/** Number of answers up to which /faq/ contains them, about 5 kB each with Brotli; a larger one lists the questions. */
export const maxWholeAnswers = 150;

/** Number of models up to which the home page tells their years and keys; of more it lists codes and names. */
export const maxModelRows = 60;
