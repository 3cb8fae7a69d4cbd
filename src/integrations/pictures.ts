import { defineMdastPlugin } from 'satteri';
import type { Plugin } from 'vite';
import { sharedContentFolder } from '../content-reader/content-folder.ts';
import { pictureTag } from '../domain/content/entry.ts';

/** Renders a Markdown picture by the component of that name; Astro would look for the file beside the text. */
export const pictureComponent = defineMdastPlugin({
  name: 'picture-component',
  image(node, context) {
    const attributes = Object.entries({ file: node.url, alt: node.alt }).map(([name, value]) => ({
      type: 'mdxJsxAttribute' as const,
      name,
      value,
    }));
    context.replaceNode(node, { type: 'mdxJsxTextElement', name: pictureTag, attributes, children: [] });
  },
});

const noStyles = '\0no-styles';

/** Leaves the styles of pictures out of a build whose content has none. */
export function pictureStyles(folder: string): Plugin {
  return {
    name: 'picture-styles',
    apply: 'build',
    enforce: 'pre',
    resolveId: {
      filter: { id: /\/styles\/pictures\.css$/ },
      handler: () => (sharedContentFolder(folder).content.raw.pictures.length > 0 ? undefined : noStyles),
    },
    load: { filter: { id: /^\0no-styles$/ }, handler: () => '' },
  };
}
