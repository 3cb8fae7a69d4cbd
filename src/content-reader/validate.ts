import { checkLanguage } from '../domain/content/check-language.ts';
import { languagesOf } from '../domain/content/content.schema.ts';
import { sortProblems, fixForUnknownName, type Problem } from '../domain/content/problem.ts';
import { guidedModelsIn, tightLimitOf } from '../domain/run/guided-models.ts';
import { procedureOf } from '../domain/content/procedure-of-model.ts';
import { languages, messagesFor, missingMessageForms } from '../i18n/messages.ts';
import type { ParsedContent } from './read-content.ts';

export function validate({ raw, problems, unparsed }: ParsedContent): readonly Problem[] {
  // Without any content no cross-file check makes sense.
  if (Object.values(raw).every((entries) => entries.length === 0) && unparsed.length === 0 && problems.length > 0) return problems;
  const configuredLanguages = languagesOf(raw);
  const guided = guidedModelsIn(raw);
  const [supported, unsupported] = [
    configuredLanguages.filter((language) => languages.includes(language)),
    configuredLanguages.filter((language) => !languages.includes(language)),
  ];
  return sortProblems([
    ...problems,
    ...unsupported.map((language) => ({
      file: 'site.yaml',
      line: raw.site[0]!.lines?.of(['languages', String(configuredLanguages.indexOf(language))]),
      field: 'languages',
      actual: `“${language}”, in which the interface has no words`,
      fix: fixForUnknownName(language, languages),
    })),
    ...supported.flatMap(incompleteMessages),
    ...tightLimits(raw),
    ...supported.flatMap((language) => checkLanguage(raw, language, { rules: messagesFor(language), unparsed, guided })),
  ]);
}

/** Texts of the interface that a language lacks for some number. */
const incompleteMessages = (language: string): Problem[] =>
  missingMessageForms(language).map((form) => ({
    file: `src/i18n/${language}.ts`,
    field: form,
    actual: 'no words for these numbers',
    fix: `the form that “${language}” has for them`,
  }));

/** Limits that hands cannot keep when they are led through the run, in the file that states them. */
function tightLimits({ procedure: [procedure], models }: ParsedContent['raw']): Problem[] {
  if (!procedure) return [];
  return models.flatMap((model) => {
    const own = procedureOf(procedure.data, model);
    const tight = tightLimitOf(own);
    if (!tight) return [];
    const { id, neededMs, limitMs } = tight;
    const { spare } = own.run!.windows[id]!;
    const { file, lines } = Object.hasOwn(model.data.limits, id) ? model : procedure;
    return [
      {
        file,
        line: lines?.of(['limits', id]),
        field: `limits.${id}`,
        actual: `${limitMs} ms, of which the acts of the run take ${neededMs} ms; ${Math.round(spare * 100)} % has to stay to spare`,
        fix: `at least ${Math.ceil(neededMs / (1 - spare))} ms, fewer or quicker acts in run, or less in run.windows.${id}.spare`,
      },
    ];
  });
}
