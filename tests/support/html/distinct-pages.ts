import { elements, parse, type Element } from '../../../src/integrations/standalone-html/html-dom.ts';
import { matchRoute } from '../../../src/domain/routes.ts';
import { catalog, languageAt, pages, plain } from '../browser/sites.ts';
import { withClientOnlyNodes } from './client-only-html.ts';
import { pageAt } from './built-pages.ts';

const seen = new Set<string>();

const isTranslated = (path: string): boolean => languageAt(path) !== catalog.language;

/**
 * The pages that have an element, by its name, class and role and by those of the one around it, which no page of their kind before
 * them has; those of the first language first.
 */
export const distinctPages: readonly string[] = [...pages.filter((path) => !isTranslated(path)), ...pages.filter(isTranslated)].filter(
  (path) => {
    const before = seen.size;
    const kind = matchRoute(isTranslated(path) ? path.slice(languageAt(path).length + 1) : path);
    for (const element of elements(parse(withClientOnlyNodes(pageAt(plain.folder, path))), '*'))
      seen.add(`${kind}: ${nameOf(element.parent as Element | null)} ${nameOf(element)}`);
    return seen.size > before;
  },
);

function nameOf(element: Element | null): string {
  const { class: names = '', role = '' } = element?.attribs ?? {};
  return [element?.name, names, role].join('.');
}
