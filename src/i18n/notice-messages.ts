import type { Messages } from './en.ts';

/** The words about a copy that the publisher sends along with the current revision. */
export type NoticeMessages = Messages['offline']['notices'];
