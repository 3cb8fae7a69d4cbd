import { oneOf } from '../domain/content/problem.ts';
import type { MdxNode, Issue } from './mdx-tree.ts';

interface Component {
  /** The attributes it takes, and needs. */
  readonly attributes: readonly string[];
  /** Whether words stand between its two tags. */
  readonly holds: boolean;
}

const value: Component = { attributes: ['of'], holds: false };
const alone: Component = { attributes: [], holds: false };

/** The components that words may use. Words can use nothing else. */
export const components: Readonly<Record<string, Component>> = {
  Limit: value,
  Count: value,
  Amount: value,
  Step: value,
  Others: { attributes: [], holds: true },
  OnlyKey: { attributes: ['kind'], holds: true },
  KeyDrawing: { attributes: ['kind'], holds: false },
  Symptoms: alone,
  Receivers: alone,
  Models: alone,
};

/** A component that is none, or that is given what it does not take. */
export function componentProblems(node: MdxNode, source: string): Issue[] {
  const name = node.name ?? '';
  const component = Object.hasOwn(components, name) ? components[name] : undefined;
  if (!component) return [[`<${name}>, which is no component`, oneOf(name, Object.keys(components))]];
  const given = node.attributes ?? [];
  const strange = given
    .filter(
      ({ type, name: attribute, value }) =>
        type !== 'mdxJsxAttribute' || !component.attributes.includes(attribute!) || typeof value !== 'string',
    )
    .map(({ name: attribute }): Issue => [
      `<${name} ${attribute ?? '{…}'}>`,
      component.attributes.length > 0 ? `${component.attributes.join(', ')}="…" and nothing else` : 'no attribute',
    ]);
  const missing = component.attributes
    .filter((attribute) => !given.some((one) => one.name === attribute))
    .map((attribute): Issue => [`<${name}> without ${attribute}`, `${attribute}="…"`]);
  return strange.length + missing.length > 0 ? [...strange, ...missing] : spelled(node, name, component, source);
}

/** One spelling for each component, so that whoever reads the words alone sees the same ones. */
function spelled(node: MdxNode, name: string, { attributes, holds }: Component, source: string): Issue[] {
  const written = source.slice(node.position?.start.offset ?? 0);
  const tag = `<${name}${attributes.map((attribute) => ` ${attribute}="[^"<>{}]*"`).join('')}\\s*`;
  if (new RegExp(`^${tag}${holds ? '>' : '/>'}`).test(written)) return [];
  const fix = `<${name}${attributes.map((attribute) => ` ${attribute}="…"`).join('')}${holds ? `>…</${name}>` : ' />'}`;
  return [[`“${written.split(/\n|(?<=>)/)[0]}”`, fix]];
}
