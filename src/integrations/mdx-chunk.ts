import type { Plugin } from 'vite';

/** What Astro asks for when a page places the text of a content file. */
const rendered = /\.mdx\?astroRenderContent$/;

/**
 * Takes the words of all content files as what they are. Astro puts a second module before each, which carries its styles and
 * scripts to the page, and writes both as files of their own; words of ours can have neither, and so many small files are slow.
 */
export function mdxChunk(): Plugin {
  return {
    name: 'mdx-chunk',
    apply: 'build',
    config: () => ({
      environments: {
        prerender: { build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'words', test: /\.mdx$/ }] } } } } },
      },
    }),
    resolveId: {
      order: 'pre',
      filter: { id: rendered },
      handler(id, importer) {
        return this.resolve(id.replace(/\?.*$/, ''), importer, { skipSelf: true });
      },
    },
  };
}
