import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDuration } from '../../../src/domain/time/duration.ts';
import { planFor } from '../../../src/domain/catalog/plan.ts';
import { breadcrumbs, techArticle } from '../../../src/views/structured-data.ts';
import { en } from '../../../src/i18n/en.ts';
import { catalogOf, realContent, smallContent } from '../../support/content/content-folders.ts';

interface Article {
  readonly '@context': string;
  readonly '@type': string;
  readonly headline: string;
  readonly url?: string;
  readonly mainEntityOfPage?: string;
  readonly dateModified: string;
  readonly version: string;
  readonly license: string;
  readonly publisher: object;
  readonly about: object;
  readonly mainEntity: { readonly '@type': string; readonly step: readonly Step[] };
}

interface Step {
  readonly '@type': string;
  readonly position: number;
  readonly text: string;
  readonly url?: string;
  readonly itemListElement?: readonly { readonly '@type': string; readonly text: string; readonly performTime: string }[];
}

for (const [name, folder] of [
  ['the site', realContent],
  ['another make', smallContent],
] as const) {
  describe(`the TechArticle of each model of ${name}`, () => {
    const catalog = catalogOf(folder);
    const all = catalog.models.map(({ id }) => {
      const plan = planFor(catalog, id);
      return { plan, article: techArticle(plan, { ...catalog.site, labelled: en.labelled }, `https://keys.test/guide/${id}/`) as Article };
    });

    it('has a step for each step of the plan, in order, in the same words', () => {
      for (const { plan, article } of all) {
        assert.deepEqual(
          [article['@context'], article['@type'], article.mainEntity['@type']],
          ['https://schema.org', 'TechArticle', 'HowTo'],
        );
        assert.deepEqual(
          article.mainEntity.step.map(({ '@type': type, position, text }) => [type, position, text]),
          plan.steps.map(({ number, action }) => ['HowToStep', number, action]),
        );
      }
    });

    it('has every limit of the plan, and no other time', () => {
      for (const { plan, article } of all) {
        const times = article.mainEntity.step.map(({ itemListElement = [] }) =>
          itemListElement.map(({ text, performTime }) => [text, performTime]),
        );
        assert.deepEqual(
          times,
          plan.steps.map(({ limits }) => limits.map((limit) => [limit.name, isoDuration(limit.ms)])),
        );
        assert.equal([...JSON.stringify(article).matchAll(/PT[\d.]+S/g)].length, plan.steps.flatMap(({ limits }) => limits).length);
      }
    });

    it('says what it is about, since when, by whom, under which licence, and where', () => {
      for (const {
        plan: { model, revised, revision, task },
        article,
      } of all) {
        assert.equal(article.headline, `${model.make} ${model.code}: ${task}`);
        assert.deepEqual(article.about, {
          '@type': catalog.site.schemaType,
          manufacturer: model.make,
          model: `${model.code} ${model.name}`,
        });
        assert.deepEqual([article.dateModified, article.version, article.license], [revised, String(revision), catalog.site.words.url]);
        assert.deepEqual(article.publisher, { '@type': 'Organization', name: catalog.site.publisher });
        const address = `https://keys.test/guide/${model.id}/`;
        assert.deepEqual([article.url, article.mainEntityOfPage, article.mainEntity.step[1]!.url], [address, address, `${address}#step-2`]);
      }
    });

    it('says in which language it is, and what it translates, where there is more than one', () => {
      for (const { plan, article } of all) {
        assert.doesNotMatch(JSON.stringify(article), /inLanguage|translationOfWork/);
        const address = 'https://keys.test/de/a/';
        const original = techArticle(plan, { ...catalog.site, labelled: en.labelled }, address, { language: 'en', original: undefined });
        assert.deepEqual(original, { ...article, ...original, inLanguage: 'en' });
        assert.ok(!('translationOfWork' in original));
        const translated = techArticle(plan, { ...catalog.site, labelled: en.labelled }, address, {
          language: 'de',
          original: 'https://keys.test/a/',
        });
        assert.partialDeepStrictEqual(translated, {
          inLanguage: 'de',
          translationOfWork: { '@type': 'TechArticle', '@id': 'https://keys.test/a/' },
          mainEntity: { inLanguage: 'de' },
        });
      }
    });

    it('has no address when nobody said where the site is published', () => {
      for (const { plan } of all) {
        const text = JSON.stringify(techArticle(plan, { ...catalog.site, labelled: en.labelled }, undefined));
        assert.doesNotMatch(text, /"url"|mainEntityOfPage|localhost|undefined/);
      }
    });
  });
}

it('the BreadcrumbList counts from 1 and names each page', () => {
  const trail = [
    { name: 'Key recode', address: 'https://keys.test/' },
    { name: 'E46', address: 'https://keys.test/e46/' },
  ];
  assert.deepEqual(breadcrumbs(trail), {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Key recode', item: 'https://keys.test/' },
      { '@type': 'ListItem', position: 2, name: 'E46', item: 'https://keys.test/e46/' },
    ],
  });
  assert.doesNotMatch(JSON.stringify(breadcrumbs([{ name: 'E46', address: undefined }])), /"item"/);
});
