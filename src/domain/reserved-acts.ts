/** In place of an act: the answer to the key before. */
export const answerId = 'answer';

/** Id of the cues of a count-in. */
export const countInId = 'count-in';
