import { addNonbreakingSpaces, mapStrings } from '../../../src/domain/content/placeholders.ts';
import { en } from '../../../src/i18n/en.ts';
import type { PageMessages } from '../../../src/i18n/guide-messages.ts';
import { catalogOf } from './content-folders.ts';

const { runWords, rehearsalWords } = catalogOf();

/** Messages of the site’s pages: those of the interface, with the content’s words for its run and rehearsal. */
export const messages = mapStrings<PageMessages>(
  { ...en, guide: { ...en.guide, ...runWords }, rehearsal: { ...en.rehearsal, ...rehearsalWords } } as PageMessages,
  addNonbreakingSpaces,
);
