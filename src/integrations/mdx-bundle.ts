import type { Plugin } from 'vite';

/** Module id Astro requests when a page renders a content file. */
const renderedMdxId = /\.mdx\?astroRenderContent$/;

/**
 * Bundles all content MDX into one chunk and skips Astro’s wrapper modules. Astro wraps each file in a module that propagates its
 * styles and scripts, and writes both as separate chunks; our MDX has neither, and that many small files slow the build.
 */
export function mdxBundle(): Plugin {
  return {
    name: 'mdx-bundle',
    apply: 'build',
    config: () => ({
      environments: {
        prerender: { build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'words', test: /\.mdx$/ }] } } } } },
      },
    }),
    resolveId: {
      order: 'pre',
      filter: { id: renderedMdxId },
      handler(id, importer) {
        return this.resolve(id.replace(/\?.*$/, ''), importer, { skipSelf: true });
      },
    },
  };
}
