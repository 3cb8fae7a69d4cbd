import type { ConfigData } from 'html-validate';

/** How the built HTML is judged: all that html-validate recommends, and each exception with its reason. */
export const rules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // The pages are generated: white space at the end of a line reaches nobody.
    'no-trailing-whitespace': 'off',
    // The title of an answer is its whole question, however long; a shorter one would be another question.
    'long-title': 'off',
    // A search of one field answers while one types, and Enter or the keyboard’s search key submits it.
    'wcag/h32': 'off',
  },
};
