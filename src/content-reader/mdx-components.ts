import { fixForUnknownName } from '../domain/content/problem.ts';
import type { MdxNode, MdxIssue } from './mdx-tree.ts';

interface Component {
  /** Its attributes, all required. */
  readonly attributes: readonly string[];
  /** Attributes that may follow them. */
  readonly optional?: readonly string[];
  /** Whether it has children. */
  readonly holds: boolean;
  /** Attributes that take certain values only: which, for the author, and the rule. */
  readonly values?: Readonly<Record<string, readonly [fix: string, isValid: (value: string) => boolean]>>;
}

const value: Component = { attributes: ['of'], holds: false };
/** A value that can differ from model to model. */
const modelValue: Component = { ...value, optional: ['model'] };
const standalone: Component = { attributes: [], holds: false };

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** Whether a language code is well formed and names a language: “german” would be well formed. */
function isLanguage(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code).length === 1 && languageNames.of(code) !== undefined;
  } catch {
    return false;
  }
}

/** Components allowed in prose; all others are rejected. */
export const components: Readonly<Record<string, Component>> = {
  Limit: modelValue,
  Count: value,
  Amount: value,
  Step: modelValue,
  Others: { attributes: [], holds: true },
  OnlyKey: { attributes: ['kind'], holds: true },
  KeyDrawing: { attributes: ['kind'], holds: false },
  Symptoms: standalone,
  Receivers: standalone,
  Models: standalone,
  Phrase: {
    attributes: ['lang'],
    optional: ['dir'],
    holds: true,
    values: {
      lang: ['the code of a language, such as de, pt-BR or zh-Hant', isLanguage],
      dir: ['ltr, rtl or auto', (value) => ['ltr', 'rtl', 'auto'].includes(value)],
    },
  },
};

/** Reports an unknown component, or wrong attributes. */
export function componentProblems(node: MdxNode, source: string): MdxIssue[] {
  const name = node.name ?? '';
  const component = Object.hasOwn(components, name) ? components[name] : undefined;
  if (!component) return [[`<${name}>, which is no component`, fixForUnknownName(name, Object.keys(components))]];
  const attributes = node.attributes ?? [];
  const invalid = attributes
    .filter(
      ({ type, name: attribute, value }) =>
        type !== 'mdxJsxAttribute' ||
        ![...component.attributes, ...(component.optional ?? [])].includes(attribute!) ||
        typeof value !== 'string',
    )
    .map(({ name: attribute }): MdxIssue => [
      `<${name} ${attribute ?? '{…}'}>`,
      component.attributes.length > 0 ? `${component.attributes.join(', ')}="…" and nothing else` : 'no attribute',
    ]);
  const missing = component.attributes
    .filter((attribute) => !attributes.some(({ name: given }) => given === attribute))
    .map((attribute): MdxIssue => [`<${name}> without ${attribute}`, `${attribute}="…"`]);
  if (invalid.length + missing.length > 0) return [...invalid, ...missing];
  const spelling = spellingProblems(node, name, component, source);
  return spelling.length > 0 ? spelling : valueProblems(node, name, component);
}

/** Enforces one spelling per component, so that text-based readers recognize the same ones. */
function spellingProblems(node: MdxNode, name: string, { attributes, optional = [], holds }: Component, source: string): MdxIssue[] {
  const written = source.slice(node.position?.start.offset ?? 0);
  const tag = `<${name}${attributes.map((attribute) => ` ${attribute}="[^"<>{}]*"`).join('')}${optional.map((attribute) => `(?: ${attribute}="[^"<>{}]*")?`).join('')}\\s*`;
  if (new RegExp(`^${tag}${holds ? '>' : '/>'}`).test(written)) return [];
  const fix = `<${name}${attributes.map((attribute) => ` ${attribute}="…"`).join('')}${holds ? `>…</${name}>` : ' />'}`;
  return [[`“${written.split(/\n|(?<=>)/)[0]}”`, fix]];
}

function valueProblems({ attributes = [] }: MdxNode, name: string, { values = {} }: Component): MdxIssue[] {
  return attributes.flatMap(({ name: attribute = '', value }): MdxIssue[] => {
    const [fix, isValid] = values[attribute] ?? [];
    return !fix || isValid!(String(value)) ? [] : [[`<${name} ${attribute}="${String(value)}">`, `${attribute}="…" with ${fix}`]];
  });
}
