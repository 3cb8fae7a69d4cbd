import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { belowBase } from '../support/browser/sites.ts';
import { filesOf } from '../support/html/built-pages.ts';

const checker = fileURLToPath(new URL('../../node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url));
const missing = 'Java is not installed, so the Nu checker does not read the HTML. On Debian: apt-get install default-jre-headless';
// Macs have a program of this name that only says that there is no Java.
const readable = spawnSync('java', ['-version']).status === 0;

/** What the checker says that is not so, and about which piece of HTML, each with its reason. */
const wrong: readonly RegExp[] = [
  // SVG 2 allows it on every shape, and browsers draw it; the checker knows SVG 1.1.
  /^Attribute “pathLength” not allowed on element “circle”/,
  // A property of SVG 2, which browsers know.
  /^CSS: “vector-effect”: Property “vector-effect” doesn't exist/,
  // Containers and their units, in which the figures of the guide are measured; browsers know them since 2023.
  /^CSS: “container(-type)?”: Property “container(-type)?” doesn't exist/,
  /^CSS: Unrecognized at-rule “@container”/,
  /^CSS: “[a-z-]+”: (Unknown dimension|Parse Error)\..*\d(cqi|cqw|cqh|cqmin|svh|dvh)\b/,
  // It takes a file to have no origin, data blocks for scripts, and does not reckon the hashes of styles and scripts that
  // stand in a page. What the policy really allows is tested in browsers.
  /violates Content Security Policy \(meta tag\)/,
];

interface Message {
  readonly url: string;
  readonly lastLine?: number;
  readonly message: string;
  /** The piece of HTML that it is about. */
  readonly extract?: string;
}

it('the Nu checker finds no error in any page or single file, and gives no warning', { skip: !readable && missing }, () => {
  const files = filesOf(belowBase.folder).flatMap((file) => (file.endsWith('.html') ? [join(belowBase.folder, file)] : []));
  // One start of Java for all of them.
  const { stderr } = spawnSync('java', ['-jar', checker, '--format', 'json', ...files], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  const { messages } = JSON.parse(stderr) as { messages: readonly Message[] };
  const found = messages
    .filter(({ message, extract = '' }) => !wrong.some((one) => one.test(`${message} ${extract}`)))
    .map(({ url, lastLine, message }) => `${relative('.', fileURLToPath(url))}:${lastLine}: ${message}`);
  assert.deepEqual(found, []);
  assert.ok(files.length > 90);
});
