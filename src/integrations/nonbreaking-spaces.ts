import { defineMdastPlugin } from 'satteri';
import { keepTogether } from '../domain/content/placeholders.ts';

/** In written texts too, “position 1” never breaks over two lines. */
export const keepTogetherPlugin = defineMdastPlugin({
  name: 'keep-together',
  text(node, context) {
    const value = keepTogether(node.value);
    if (value !== node.value) context.replaceNode(node, { type: 'text', value });
  },
});
