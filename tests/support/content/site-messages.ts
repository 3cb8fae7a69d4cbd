import { mapStrings } from '../../../src/domain/content/placeholders.ts';
import type { PageMessages } from '../../../src/i18n/guide-messages.ts';
import { messagesOf } from '../../../src/i18n/messages.ts';
import { catalogOf } from './content-folders.ts';

const catalog = catalogOf();

/** Messages as the pages of this content show them. */
export const messages: PageMessages = mapStrings(messagesOf(catalog), catalog.unbroken);
