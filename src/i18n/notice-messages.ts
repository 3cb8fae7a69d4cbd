import type { Words } from './en.ts';

/** The words about a copy that the publisher sends along with the current revision. */
export type NoticeWords = Words['offline']['notices'];
