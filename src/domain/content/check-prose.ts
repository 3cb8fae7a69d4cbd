import { addressAdvice, isLinkTarget } from './address.ts';
import type { RawContent } from './content.schema.ts';
import { missingValues } from './check-values.ts';
import { modelsOfText } from './models-of-text.ts';
import { mapPlaceholders, type Values } from './placeholders.ts';
import { mapLinks } from './inline-markdown.ts';
import { pagePaths } from '../routes.ts';
import type { Symbols } from './symbols.ts';
import { isName } from './text-rules.ts';
import type { TextPatterns } from '../language-rules.ts';
import { nearestName, fixForUnknownName, type Problem } from './problem.ts';
import { proseFieldsOf, type ProseField, type ProseIssue } from './prose-fields.ts';

/**
 * Checks prose for button numbers, literal durations, HTML in fields, and unknown values, keys and pages. Values from
 * files that failed to parse are skipped.
 */
export function checkProse(raw: RawContent, values: Partial<Values>, symbols: Symbols, anchors: Targets['anchors'], patterns: TextPatterns): Problem[] {
  const { answers, notCovered, models, has, keys } = symbols;
  const pages = pagePaths({ model: models, answer: answers, notCovered }, { ...has, keys: keys.length > 0 });
  const targets = { pages, anchors };
  const modelsOf = modelsOfText(raw);
  return proseFieldsOf(raw).flatMap((text) =>
    [
      ...(text.mayNumberButtons ? [] : buttonNumbers(text, patterns)),
      ...(text.mayTypeDurations ? [] : typedDurations(text, patterns)),
      ...(text.isField ? markupInField(text) : []),
      ...missingValues(text, values, modelsOf(text), models),
      ...missingKeys(text, symbols),
      ...wrongLinks(text, targets),
    ].map((issue) => ({ file: text.file, field: text.field, ...issue })),
  );
}

/**
 * Masks quotations from other guides, URLs and ids, which are not the site's prose, with bars: offsets are kept, and
 * no number is joined to a unit.
 */
function ownProse(prose: string): string {
  if (isName(prose)) return '';
  const withoutQuotes = prose.replace(/<Others>[\s\S]*?<\/Others>/g, mask);
  return mapLinks(withoutQuotes, (words, address, written) =>
    isLinkTarget(address) || isName(address) ? `[${words}${mask(written.slice(words.length + 1))}` : written,
  );
}

const mask = (text: string): string => text.replace(/[^\n]/g, '|');

function buttonNumbers({ words, lineOf }: ProseField, { numberedButton }: TextPatterns): ProseIssue[] {
  return [...words.matchAll(numberedButton)].map(({ 0: actual, index }) => ({
    line: lineOf(index),
    actual: `“${actual}”, a bare button number`,
    fix: 'the button’s name, as it stands on it: guides number them in two ways',
  }));
}

function typedDurations({ words, lineOf }: ProseField, { typedDuration }: TextPatterns): ProseIssue[] {
  return [...ownProse(words).matchAll(typedDuration)].map(({ 0: actual, index }) => ({
    line: lineOf(index),
    actual: `“${actual}”, a typed duration`,
    fix: '<Limit of="…" /> or <Amount of="…" />, so that the number stands once; what other guides say goes into <Others>…</Others>',
  }));
}

/** Tags and braces in a field, which would be displayed literally. */
function markupInField({ words, lineOf, mayHoldBraces }: ProseField): ProseIssue[] {
  const remaining = mapPlaceholders(words, (_placeholder, written) => mask(written));
  const found = [...remaining.matchAll(/<[/!]?[A-Za-z][^<>]*>?|<!--|\{[^{}]*\}?|\}/g)];
  return found.filter(([actual]) => !(mayHoldBraces && /^\{\w+\}$/.test(actual))).map(({ 0: actual, index }) => ({
    line: lineOf(index),
    actual: `“${actual}” in a field`,
    fix: 'words, [links](/faq/), **bold**, <Limit of="…" />, <Count of="…" />, <Amount of="…" /> or <Step of="…" />',
  }));
}

function missingKeys({ mentions }: ProseField, { keys, drawnKeys }: Symbols): ProseIssue[] {
  return mentions.flatMap(({ tag, of, line }) => {
    if (!['OnlyKey', 'KeyDrawing'].includes(tag)) return [];
    if (!keys.includes(of)) return [{ line, actual: `“${of}”, which is no key of this content`, fix: fixForUnknownName(of, keys) }];
    if (tag === 'OnlyKey' || drawnKeys.includes(of)) return [];
    return [{ line, actual: `a drawing of “${of}”, which has none`, fix: `words, or a drawing keys/${of}.svg` }];
  });
}

/** Link targets: page paths, and anchors where known. */
interface Targets {
  readonly pages: readonly string[];
  readonly anchors: ReadonlyMap<string, readonly string[]>;
}

function wrongLinks({ links }: ProseField, { pages, anchors }: Targets): ProseIssue[] {
  return links.flatMap(({ address, line }) => {
    if (!isLinkTarget(address)) return [{ line, actual: `the address “${address}”`, fix: addressAdvice }];
    const page = address.replace(/[?#].*/, '');
    if (!page.startsWith('/')) return [];
    if (!pages.includes(page)) {
      const suggestion = nearestName(page, pages);
      return [{ line, actual: `a link to ${page}, which is no page`, fix: `${suggestion ? `“${suggestion}”, perhaps; ` : ''}an address of this site, such as /faq/` }];
    }
    const [, anchor] = address.split('#');
    const pageAnchors = anchors.get(page);
    if (!anchor || !pageAnchors || pageAnchors.includes(anchor)) return [];
    const suggestion = nearestName(anchor, pageAnchors);
    return [
      { line, actual: `a link to ${address}, an anchor that ${page} does not have`, fix: `${suggestion ? `“${page}#${suggestion}”, perhaps; ` : ''}an anchor of that page` },
    ];
  });
}
