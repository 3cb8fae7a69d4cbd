import { matchRoute, type RouteName } from '../domain/routes.ts';

/** Files of words, below the folder of a language, of which a page is made; `*` is any name, and `:id` that of the page. */
const filesOfRoute: Partial<Record<RouteName, readonly string[]>> = {
  home: ['site.yaml', 'symptoms.yaml'],
  model: ['before.mdx', 'procedure/*', 'models/:id'],
  guide: ['before.mdx', 'procedure/*', 'run.yaml'],
  rehearsal: ['run.yaml', 'rehearsal.yaml'],
  answers: ['faq/*'],
  answer: ['faq/:id'],
  keys: ['keys/*'],
  sources: ['disagreements.yaml', 'procedure/*'],
  notCovered: ['not-covered/:id'],
  about: ['pages/about'],
};

/** Whether one of the files, by their paths below the folder of a language, is among the words of a page at a path without base and language. */
export function isMadeOf(path: string, files: readonly string[]): boolean {
  const name = matchRoute(path);
  const id =
    path.split('/').find((segment, at) => segment && at === (name === 'model' || name === 'guide' || name === 'rehearsal' ? 1 : 2)) ?? '';
  const patterns = (name && filesOfRoute[name]) ?? [];
  const matches = (pattern: string, file: string) =>
    file === pattern ||
    file.replace(/\.\w+$/, '') === pattern.replace(':id', id) ||
    (pattern.endsWith('/*') && file.startsWith(pattern.slice(0, -1)));
  return patterns.some((pattern) => files.some((file) => matches(pattern, file)));
}
