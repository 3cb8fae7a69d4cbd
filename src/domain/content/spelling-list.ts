/** File of a content folder with words that no dictionary has, a line each; `#` begins a comment. */
export const spellingList = 'spelling.txt';
