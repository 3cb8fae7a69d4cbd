/** Matches a running guide, timer or rehearsal; not one that is over. */
export const runningSelector = '[data-running], [data-state=running], [data-state=count-in]';

/** Matches user input that a reload would discard. */
export const unsavedInputSelector = '[data-touched]';

/** Root attribute set when the user accepts an update despite discarded input. */
export const acceptsUpdateAttribute = 'data-yields';

/** Matches a displayed outcome, which a reload would discard. */
export const outcomeSelector = '[data-state=over]';
