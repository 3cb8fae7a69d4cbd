import { defineMdastPlugin } from 'satteri';
import { addNonbreakingSpaces } from '../domain/content/placeholders.ts';

/** Inserts no-break spaces in Markdown text, so that “position 1” never wraps. */
export const nonbreakingSpaces = defineMdastPlugin({
  name: 'nonbreaking-spaces',
  text(node, context) {
    const value = addNonbreakingSpaces(node.value);
    if (value !== node.value) context.replaceNode(node, { type: 'text', value });
  },
});
