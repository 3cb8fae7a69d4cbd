import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, parseDocument } from 'yaml';
import { ContentFolder } from '../content-reader/content-folder.ts';
import { translationStatus, type TranslationStatus } from '../content-reader/translation-status.ts';
import { languagesOf } from '../domain/content/content.schema.ts';
import { siteConfig } from '../integrations/site-config.ts';

const usage = `npm run translate -- <language>                     what is missing, and what is older than the original
npm run translate -- <language> --stamp <file>…      the files say the same as the original now, such as: --stamp faq/which-doors.mdx
npm run translate -- <language> --stamp-all          so do all files`;

const { contentDir: folder } = siteConfig(process.env);
const [language, option, ...files] = process.argv.slice(2);
const { raw } = new ContentFolder(folder).content;
const [first] = languagesOf(raw);
const statuses = language && language !== first ? translationStatus(raw, language) : [];

if (statuses.length === 0) exitWith(usage);
else if (option === undefined) list();
else if (option === '--stamp-all') stamp(statuses.filter(({ status }) => status !== 'missing'));
else if (option === '--stamp' && files.length > 0) stamp(files.map(named));
else exitWith(usage);

function list(): void {
  const open = statuses.filter(({ status }) => status !== 'current');
  for (const { file, status } of open)
    console.log(`${status.padEnd(9)}  ${join(folder, language!, file)}${status === 'stale' ? changeOf(file) : ''}`);
  console.log(`${language}: ${statuses.length - open.length} of ${statuses.length} files say the same as ${first}`);
  if (open.length > 0) process.exitCode = 1;
}

/** What changed in the original since the translation was committed; empty without git. */
function changeOf(file: string): string {
  const git = (...args: string[]) => spawnSync('git', args, { encoding: 'utf8' }).stdout;
  const since = git('log', '-1', '--format=%H', '-S', file, '--', stampsFile()).trim();
  const diff = since && git('diff', since, '--', join(folder, first!, file));
  return diff ? `\n${diff}` : '';
}

function stamp(stamped: readonly TranslationStatus[]): void {
  const path = stampsFile();
  const document = existsSync(path) ? parseDocument(readFileSync(path, 'utf8')) : new Document({});
  const safety = raw.procedure[0]?.data.safety;
  const all = {
    ...(document.toJS() as { files?: Record<string, string> }).files,
    ...Object.fromEntries(stamped.map(({ file, hash }) => [file, hash])),
  };
  document.set('files', Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1))));
  writeFileSync(path, document.toString());
  console.log(`stamped  ${stamped.length} files in ${path}`);
  if (safety !== undefined && document.get('safety') !== safety)
    console.log(`Once the last safety correction stands in this language, write there: safety: ${safety}`);
}

function stampsFile(): string {
  return join(folder, language!, 'translated-from.yaml');
}

function named(file: string): TranslationStatus {
  const found = statuses.find((status) => status.file === file.replace(`${join(folder, language!)}/`, '') && status.status !== 'missing');
  return found ?? exitWith(`“${file}” is no file of ${join(folder, language!)}; expected one such as faq/<slug>.mdx.`);
}

function exitWith(message: string): never {
  console.error(message);
  process.exit(1);
}
