/** What shows that something runs. A timer or a rehearsal that is over does not. */
export const runningSelector = '[data-running], [data-state=running], [data-state=count-in]';

/** What shows that somebody has begun something which a newer copy of the page would take away. */
export const touchedSelector = '[data-touched]';

/** The attribute of the root that shows that they want the newer copy all the same. */
export const acceptsUpdateAttribute = 'data-yields';

/** What shows how something ended, and is lost when the page is loaded anew. */
export const endedSelector = '[data-state=over]';
