import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ContentFolder } from '../content-reader/content-folder.ts';
import { siteConfig } from '../integrations/site-config.ts';
import { listForEditors } from './authors/editors.ts';
import { newAnswer, newModel } from './authors/new-files.ts';
import { groupsIn, addToFaq } from './authors/add-to-faq.ts';

const usage = `npm run new answer <slug> [group]   an answer, such as: npm run new answer which-doors steps
npm run new model <code>            a car, such as: npm run new model E46`;

const { contentDir: folder } = siteConfig(process.env);
const path = (file: string) => join(folder, file);
const [what, name, group] = process.argv.slice(2);

function refuse(why: string): never {
  console.error(why);
  process.exit(1);
}

/** Writes new files for an author to fill in, and says what is still wanting. */
function write(): void {
  if ((what !== 'answer' && what !== 'model') || !name) refuse(usage);
  const { raw } = new ContentFolder(folder).content;
  const { files, refused } = { files: [], refused: undefined, ...(what === 'answer' ? newAnswer(raw, name) : newModel(raw, name)) };
  const there = files.find(({ file }) => existsSync(path(file)));
  if (there) refuse(`${path(there.file)} is there already; nothing was written. Edit it, or write another name.`);
  if (refused) refuse(refused);
  const listed = what === 'answer' ? list(name) : undefined;
  for (const { file, text } of [...files, ...(listed ? [listed] : [])]) {
    mkdirSync(dirname(path(file)), { recursive: true });
    writeFileSync(path(file), text);
  }
  for (const { file } of files) console.log(`wrote   ${path(file)}`);
  if (listed) console.log(`listed  in ${path(listed.file)}, at the end of “${listed.group}”`);
  const written = files.map(({ file }) => file);
  if (folder === 'content') listForEditors(resolve(folder), written);
  const wanting = new ContentFolder(folder).problems.filter(({ file }) => written.includes(file));
  console.log('\nNothing is built until each of these is filled in, or taken out where it may be missing:');
  for (const { file, field, fix: says } of wanting)
    console.log(`  ${path(file)}  ${field.startsWith('the text') ? 'the text' : `${field}: ${says}`}`);
  console.log('\nThen: npm run lint:content');
}

/** What faq.yaml is with the new answer in it; nothing where there is no such file. */
function list(slug: string): { file: string; text: string; group: string } | undefined {
  const file = 'faq.yaml';
  if (!existsSync(path(file))) return undefined;
  const text = readFileSync(path(file), 'utf8');
  const known = groupsIn(text);
  if (group && !known.includes(group)) refuse(`“${group}” is no group of ${path(file)}: write one of ${known.join(', ')}.`);
  return { file, ...addToFaq(text, slug, group) };
}

write();
