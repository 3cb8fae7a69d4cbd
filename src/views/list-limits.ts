/** Number of answers up to which /faq/ contains them, about 5 kB each with Brotli; a larger one lists the questions, and so does the first file of the search. */
export const maxWholeAnswers = 150;

/** Number of models up to which the home page tells their years and keys; of more it lists codes and names, and their own pages say what that rests on. */
export const maxModelRows = 60;
