import type { ConfigData } from 'html-validate';

/** html-validate configuration: recommended rules, and exceptions with reasons. */
export const rules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Irrelevant in generated HTML.
    'no-trailing-whitespace': 'off',
    // An answer’s title is its full question; shortening it would change the question.
    'long-title': 'off',
    // The search form has one field, shows results while typing, and is submitted by Enter.
    'wcag/h32': 'off',
  },
};
