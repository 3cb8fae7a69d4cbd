import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

export interface Faq {
  groups: { id: string; answers: string[] }[];
  mostAsked: string[];
  chooserAnswer?: string;
}

/** Reduces a content folder to one model and `count` answers; references to removed entries point to the first answer. */
export function trimContent(folder: string, count: number): void {
  const names = (path: string) => readdirSync(join(folder, path)).map((file) => file.replace(/\.\w+$/, ''));
  const [model, ...otherModels] = names('models');
  const answers = names('en/faq');
  const kept = new Set(answers.slice(0, count));
  const [first] = kept;
  if (!model || !first) return;
  const keptOrFirst = (id: string) => (kept.has(id) ? id : first);

  for (const id of otherModels)
    for (const file of [`models/${id}.yaml`, `en/models/${id}.mdx`]) rmSync(join(folder, file), { force: true });
  for (const id of answers)
    if (!kept.has(id)) for (const file of [`en/faq/${id}.mdx`, `en/asked/${id}.txt`]) rmSync(join(folder, file), { force: true });
  for (const file of [
    ...names('not-covered').map((id) => `not-covered/${id}.yaml`),
    ...names('en/not-covered').map((id) => `en/not-covered/${id}.mdx`),
  ])
    rmSync(join(folder, file));

  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(mdx|yaml)$/.test(path))) {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8')
      .replace(/\/faq\/([a-z0-9-]+)\//g, (_, id: string) => `/faq/${keptOrFirst(id)}/`)
      .replace(/\/not-covered\/[a-z0-9-]+\//g, `/faq/${first}/`)
      .replace(/(\banswer: )(?!true\b)([a-z0-9-]+)/g, (_, field: string, id: string) => field + keptOrFirst(id))
      .replace(/^models: .*\n/m, '');
    writeFileSync(path, text);
  }
  editYaml<Faq>(join(folder, 'faq.yaml'), (faq) => ({
    groups: faq.groups.map((group) => ({ ...group, answers: group.answers.filter((id) => kept.has(id)) })),
    mostAsked: [...new Set(faq.mostAsked.map(keptOrFirst))],
    chooserAnswer: keptOrFirst(faq.chooserAnswer ?? first),
  }));
  editYaml<{ troubleshooting: string[] }>(join(folder, 'procedure.yaml'), (procedure) => ({
    ...procedure,
    troubleshooting: [...new Set(procedure.troubleshooting.map(keptOrFirst))],
  }));
}

function editYaml<T>(file: string, edit: (data: T) => T): void {
  writeFileSync(file, stringify(edit(parse(readFileSync(file, 'utf8')) as T)));
}
