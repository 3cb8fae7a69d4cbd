import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { ContentFolder } from '../content-reader/content-folder.ts';
import { isForEditors, siteConfig } from '../integrations/site-config.ts';
import { referencePath } from './authors/field-reference.ts';
import { registerForEditors } from './authors/editors.ts';
import { newAnswer, newModel, type NewFile } from './authors/new-files.ts';
import { newSite } from './authors/starter.ts';
import { groupsIn, addToFaq } from './authors/add-to-faq.ts';

const usage = `npm run new answer <slug> [group]   an answer, such as: npm run new answer how-long steps
npm run new model <code>            a model, such as: npm run new model A1
npm run new site <folder>           the smallest complete content, such as: npm run new site coffee`;

const { contentDir: folder } = siteConfig(process.env);
const path = (file: string) => join(folder, file);
const [kind, name, group] = process.argv.slice(2);

function exitWith(message: string): never {
  console.error(message);
  process.exit(1);
}

/** Writes new files for an author to fill in, and lists the fields that are missing. */
function writeNewFiles(): void {
  if ((kind !== 'answer' && kind !== 'model') || !name) exitWith(usage);
  const { raw } = new ContentFolder(folder).content;
  const { files, error } = { files: [], error: undefined, ...(kind === 'answer' ? newAnswer(raw, name) : newModel(raw, name)) };
  const existing = files.find(({ file }) => existsSync(path(file)));
  if (existing) exitWith(`${path(existing.file)} already exists; nothing was written. Edit it, or choose another name.`);
  if (error) exitWith(error);
  const faq = kind === 'answer' ? faqWith(name) : undefined;
  write(folder, [...files, ...(faq ? [faq] : [])]);
  for (const { file } of files) console.log(`wrote   ${path(file)}`);
  if (faq) console.log(`edited  ${path(faq.file)}: added at the end of “${faq.group}”`);
  const written = files.map(({ file }) => file);
  if (isForEditors(folder)) registerForEditors(resolve(folder), written);
  const missing = new ContentFolder(folder).problems.filter(({ file }) => written.includes(file));
  console.log('\nBuilds fail until each of these is filled in, or removed if optional:');
  for (const { file, field, fix } of missing)
    console.log(`  ${path(file)}  ${field.startsWith('the text') ? 'the text' : `${field}: ${fix}`}`);
  console.log('\nThen: npm run lint:content');
}

/** Writes the smallest complete content into a folder that is new or empty. */
function writeSite(site: string): void {
  if (existsSync(site) && readdirSync(site).length > 0) exitWith(`${site} is not empty; nothing was written. Choose another folder.`);
  const schemas = isForEditors(site) ? relative(site, '.astro/collections').replaceAll('\\', '/') : undefined;
  const files = newSite(new Date().toISOString().slice(0, 10), schemas);
  write(site, files);
  for (const { file } of files) console.log(`wrote   ${join(site, file)}`);
  console.log(`\nIt is complete: CONTENT_DIR=${site} npm run dev\nAll other files and fields: ${referencePath}`);
}

function write(target: string, files: readonly NewFile[]): void {
  for (const { file, text } of files) {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    writeFileSync(join(target, file), text);
  }
}

/** faq.yaml with the new answer added; undefined if the file does not exist. */
function faqWith(slug: string): { file: string; text: string; group: string } | undefined {
  const file = 'faq.yaml';
  if (!existsSync(path(file))) return undefined;
  const text = readFileSync(path(file), 'utf8');
  const groups = groupsIn(text);
  if (group && !groups.includes(group)) exitWith(`“${group}” is not a group in ${path(file)}; expected one of: ${groups.join(', ')}.`);
  return { file, ...addToFaq(text, slug, group) };
}

if (kind === 'site' && name) writeSite(name);
else writeNewFiles();
