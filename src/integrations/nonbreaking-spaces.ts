import { defineMdastPlugin } from 'satteri';
import { addNonbreakingSpaces } from '../domain/content/placeholders.ts';

/** In written texts too, “position 1” never breaks over two lines. */
export const nonbreakingSpaces = defineMdastPlugin({
  name: 'keep-together',
  text(node, context) {
    const value = addNonbreakingSpaces(node.value);
    if (value !== node.value) context.replaceNode(node, { type: 'text', value });
  },
});
