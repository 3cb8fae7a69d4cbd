import type { Messages } from './en.ts';

/** Notices for outdated copies, published in version.json with the current revision. */
export type NoticeMessages = Messages['offline']['notices'];
