import { elements, parse, type Element } from '../../../src/integrations/standalone-html/html-dom.ts';
import { matchRoute } from '../../../src/domain/routes.ts';
import { pages, plain } from '../browser/sites.ts';
import { withClientOnlyNodes } from './client-only-html.ts';
import { pageAt } from './built-pages.ts';

const seen = new Set<string>();

/** The pages that have an element, by its name, class and role and by those of the one around it, which no page of their kind before them has. */
export const distinctPages: readonly string[] = pages.filter((path) => {
  const before = seen.size;
  const kind = matchRoute(path);
  for (const element of elements(parse(withClientOnlyNodes(pageAt(plain.folder, path))), '*'))
    seen.add(`${kind}: ${nameOf(element.parent as Element | null)} ${nameOf(element)}`);
  return seen.size > before;
});

function nameOf(element: Element | null): string {
  const { class: names = '', role = '' } = element?.attribs ?? {};
  return [element?.name, names, role].join('.');
}
