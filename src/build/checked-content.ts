import type { AstroIntegration } from 'astro';
import { joinCatalog } from '../domain/catalog.ts';
import { ContentError, type Problem } from '../domain/problem.ts';
import { wordsOf } from '../words/words-of.ts';
import { readContent, type ReadContent } from './content.ts';

/** Stops the build before anything is written when the content of a folder, as read, has something to mend. */
export function checkedContent(folder: string, content: () => ReadContent): AstroIntegration {
  return {
    name: 'checked-content',
    hooks: {
      'astro:config:setup': ({ command, addWatchFile }) => {
        addWatchFile(new URL('../domain/content.schema.ts', import.meta.url));
        if (command === 'preview') return;
        const problems = problemsIn(content());
        if (problems.length > 0) throw new ContentError(folder, problems);
      },
      'astro:config:done': ({ config, logger }) => {
        if (!config.site) logger.warn('SITE_URL is not set: no canonical address, no sitemap, no address and no QR code on paper.');
      },
    },
  };
}

/** Everything an author has to mend in a content folder. */
export function contentProblems(folder: string): readonly Problem[] {
  return problemsIn(readContent(folder));
}

/** Everything an author has to mend in content that was read. */
export function problemsIn({ raw, problems }: ReadContent): readonly Problem[] {
  if (problems.length > 0) return problems;
  const languages = raw.site[0]?.data.languages ?? ['en'];
  return languages.flatMap((language) => joinCatalog(raw, language, wordsOf(language).values).problems);
}
