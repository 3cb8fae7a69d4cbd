/** What shows that something runs. A timer or a rehearsal that is over does not. */
export const running = '[data-running], [data-state=running], [data-state=count-in]';

/** What shows how something ended, and is lost when the page is loaded anew. */
export const over = '[data-state=over]';
