import { interpolate } from '../domain/interpolate.ts';
import { isoDuration } from '../domain/time/duration.ts';
import type { Plan } from '../domain/catalog/plan.ts';
import type { PlanStep } from '../domain/catalog/plan-parts.ts';
import { plainText } from '../domain/content/inline-markdown.ts';

interface Publisher {
  readonly publisher: string;
  /** Type of a model at schema.org. */
  readonly schemaType: string;
  readonly words: { readonly url: string };
  /** What something is called, and what is said of it. */
  readonly labelled: string;
}

/** The language of a page that there is in several, and the address of the original if the page is a translation of it. */
interface Translation {
  readonly language: string;
  readonly original: string | undefined;
}

/** schema.org TechArticle for one model, with its steps as a HowTo numbered as on the page. */
export function techArticle(plan: Plan, site: Publisher, address: string | undefined, translation?: Translation): object {
  const { model } = plan;
  const urlFields = address ? { url: address, mainEntityOfPage: address } : {};
  const inLanguage = translation && { inLanguage: translation.language };
  return {
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    headline: interpolate(site.labelled, { label: `${model.make} ${model.code}`, text: plan.task }),
    ...urlFields,
    ...inLanguage,
    ...(translation?.original ? { translationOfWork: { '@type': 'TechArticle', '@id': translation.original } } : {}),
    dateModified: plan.revised,
    version: String(plan.revision),
    license: site.words.url,
    publisher: { '@type': 'Organization', name: site.publisher },
    about: { '@type': site.schemaType, manufacturer: model.make, model: `${model.code} ${model.name}` },
    mainEntity: {
      '@type': 'HowTo',
      name: plan.task,
      ...inLanguage,
      step: plan.steps.map((step) => howToStep(step, address)),
    },
  };
}

function howToStep(step: PlanStep, address: string | undefined): object {
  const limits = step.limits.map(({ ms, name }) => ({ '@type': 'HowToDirection', text: name, performTime: isoDuration(ms) }));
  return {
    '@type': 'HowToStep',
    position: step.number,
    text: plainText(step.action),
    ...(address ? { url: `${address}#step-${step.number}` } : {}),
    ...(limits.length > 0 ? { itemListElement: limits } : {}),
  };
}

/** schema.org BreadcrumbList of a page, starting at the home page. */
export function breadcrumbs(trail: readonly { readonly name: string; readonly address: string | undefined }[]): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      ...(address ? { item: address } : {}),
    })),
  };
}
