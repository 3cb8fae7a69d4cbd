import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService, type LanguageService } from 'yaml-language-server';
import { kindOfFile, kinds } from '../../../../src/domain/content/content.schema.ts';
import { isForEditors } from '../../../../src/integrations/site-config.ts';
import { copyOfProject } from '../../../support/commands/run-command.ts';
import { root } from '../../../support/content/content-folders.ts';
import { queryLanguageServer, type Diagnostic, type Completion } from '../../../support/commands/language-server.ts';
import { filesOf } from '../../../support/html/built-pages.ts';

// What an author’s editor does: the language servers of its extensions, with the settings and the schemas of the project.

const settings = parse(readFileSync(join(root, '.vscode/settings.json'), 'utf8').replace(/^\s*\/\/.*$/gm, '')) as Record<string, unknown>;
const schemas = settings['yaml.schemas'] as Record<string, string>;
const modules = join(root, 'node_modules');

it('the settings of the editor name the schema of each kind of YAML file, and its place', () => {
  const wanted = Object.entries(kinds)
    .filter(([, { pattern }]) => pattern.endsWith('.yaml'))
    .map(([kind, { pattern }]) => [`./.astro/collections/${kind}.schema.json`, `content/${pattern}`]);
  assert.deepEqual(schemas, Object.fromEntries(wanted));
});

it('editors know the content folders of the project, but not those of the tests or of other places', () => {
  const known = ['content', './coffee', join(root, 'coffee'), 'testshop'].map(isForEditors);
  const others = ['tests/content-small', join(root, 'tests/content-small'), '../coffee', '/elsewhere/coffee'].map(isForEditors);
  assert.deepEqual([...new Set(known), ...new Set(others)], [true, false]);
});

describe('in an editor', () => {
  let folder = '';
  let service: LanguageService;
  const written = (file: string) => readFileSync(join(folder, 'content', file), 'utf8');

  before(() => {
    folder = copyOfProject('site');
    const sync = spawnSync(process.execPath, [join(modules, 'astro/bin/astro.mjs'), 'sync'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: '', ASTRO_TELEMETRY_DISABLED: '1' },
    });
    assert.equal(sync.status, 0, sync.stderr);
    // The types of the code take long to read, and nothing here asks for them.
    writeFileSync(join(folder, 'tsconfig.json'), '{ "files": [] }');
    service = getLanguageService({
      schemaRequestService: (uri) => Promise.resolve(readFileSync(fileURLToPath(uri), 'utf8')),
      workspaceContext: { resolveRelativePath: (path) => path },
    });
    service.configure({
      validate: true,
      completion: true,
      schemas: Object.entries(kinds).map(([kind, { pattern }]) => ({
        uri: pathToFileURL(join(folder, `.astro/collections/${kind}.schema.json`)).href,
        // The extension of Astro gives front matter to the same service.
        fileMatch: [schemas[`./.astro/collections/${kind}.schema.json`] ?? `content/${pattern}`],
      })),
    });
  });

  let version = 0;
  const documentOf = (file: string, text: string) => {
    const yaml = file.endsWith('.mdx') ? /^---(.*?)^---/ms.exec(text)![0].replaceAll('---', '   ') : text;
    return TextDocument.create(pathToFileURL(join(folder, 'content', file)).href, 'yaml', ++version, yaml);
  };

  it('nothing is marked in the content of this site', async () => {
    const files = filesOf(join(folder, 'content')).filter((file) => kindOfFile(file));
    const found = files
      .filter((file) => /\.(yaml|mdx)$/.test(file))
      .map(async (file) => {
        const marks = await service.doValidation(documentOf(file, written(file)), false);
        return marks.map(({ message, range }) => `${file}:${range.start.line + 1} ${message as string}`);
      });
    assert.deepEqual((await Promise.all(found)).flat(), []);
    // Pictures are no text.
    const textKinds = Object.keys(kinds).filter((kind) => kind !== 'pictures');
    assert.ok(textKinds.every((kind) => files.some((file) => kindOfFile(file) === kind)));
  });

  it('every file of the content is listed with its kind', () => {
    const { entries } = JSON.parse(readFileSync(join(folder, '.astro/collections/collections.json'), 'utf8')) as { entries: object };
    const known = filesOf(join(folder, 'content'))
      .filter((file) => kindOfFile(file))
      .map((file) => [pathToFileURL(join(folder, 'content', file)).href.toLowerCase(), kindOfFile(file)]);
    assert.deepEqual(Object.entries(entries).toSorted(), known.toSorted());
  });

  const mistyped = (file: string, from: string, to: string) => {
    const lines = written(file).split('\n');
    const line = lines.findIndex((one) => one.startsWith(`${from}:`));
    return { line, text: lines.with(line, lines[line]!.replace(from, to)).join('\n') };
  };
  const isTold = (actual: readonly Diagnostic[], offers: readonly Completion[], at: number, to: string, from: string, says: string) => {
    assert.ok(
      actual.some(({ message, range }) => message === `Property ${to} is not allowed.` && range.start.line === at),
      JSON.stringify(actual),
    );
    const offer = offers.find(({ label }) => label === from);
    assert.ok(JSON.stringify(offer?.documentation ?? '').includes(says), JSON.stringify(offers));
  };

  const cases = [
    ['models/e46.yaml', 'modelYears', 'modelyears', 'North American model years: { from: 1999, to: 2006 }.'],
    ['procedure.yaml', 'revised', 'revisd', 'The day of this revision, such as 2026-11-22.'],
    ['en/procedure/test.mdx', 'tag', 'tug', 'One word in place of the number, such as Next.'],
  ] as const;
  for (const [file, from, to, says] of cases) {
    it(`a mistyped field of ${file} is marked where it stands, and the right one is offered with what it means`, async () => {
      const { line, text } = mistyped(file, from, to);
      const document = documentOf(file, text);
      const found = await service.doValidation(document, false);
      const { items } = await service.doComplete(document, { line, character: 0 }, false);
      isTold(found as readonly Diagnostic[], items, line, to, from, says);
    });
  }

  it('the same is so in the front matter of an answer, for the extension of Astro', async () => {
    const file = 'en/faq/which-doors.mdx';
    const { line, text } = mistyped(file, 'aliases', 'aliasses');
    const options = { typescript: { tsdk: join(modules, 'typescript/lib') }, contentIntellisense: settings['astro.content-intellisense'] };
    const server = join(modules, '@astrojs/language-server/bin/nodeServer.js');
    const { found, offers } = await queryLanguageServer(server, folder, options, {
      path: join(folder, 'content', file),
      language: 'mdx',
      text,
      line,
    });
    isTold(found, offers, line, 'aliasses', 'aliases', 'How else owners ask it: a list of short phrases');
  });
});
