import type { SitemapOptions } from '@astrojs/sitemap';
import { sharedContentFolder } from '../content-reader/content-folder.ts';
import { languagesOf } from '../domain/content/content.schema.ts';

/** Options of the sitemap: each page names itself in every language that has it, and the first language for readers of none of them. */
export function sitemapOptions(contentDir: string): SitemapOptions {
  const languages = languagesOf(sharedContentFolder(contentDir).content.raw);
  const [first] = languages;
  if (!first || languages.length < 2) return {};
  return {
    i18n: { defaultLocale: first, locales: Object.fromEntries(languages.map((language) => [language, language])) },
    serialize: (item) => {
      const original = item.links?.find(({ lang }) => lang === first);
      return original ? { ...item, links: [...item.links!, { ...original, lang: 'x-default' }] } : item;
    },
  };
}
