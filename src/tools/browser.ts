import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Debian’s Chromium without windows: with it the tests take a third less time. What is measured is measured in the whole browser. */
const headlessShell = '/usr/bin/chromium-headless-shell';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  headlessShell,
];

const firefox = '/usr/bin/firefox-esr';

/** Reads the words out of a PDF, for the tests. */
export const pdftotext = '/usr/bin/pdftotext';

/** Draws a PDF as a printer would, for the tests. */
export const pdftoppm = '/usr/bin/pdftoppm';

/** Shows a page as text, for the tests. */
export const w3m = '/usr/bin/w3m';

/** What the tests drive, by the path and the packages of Debian. Where one is missing its tests are skipped, and say so; any Chromium will do. */
const driven = [
  { path: process.env['CHROMIUM'] ?? headlessShell, packages: ['chromium-headless-shell', 'fonts-liberation'] },
  ...(process.env['FIREFOX'] ? [{ path: firefox, packages: ['firefox-esr'] }] : []),
  { path: pdftotext, packages: ['poppler-utils'] },
  { path: w3m, packages: ['w3m'] },
  { path: '/usr/sbin/nginx', packages: ['nginx-light', 'libnginx-mod-http-brotli-static'] },
];

/** The path of a Chromium: CHROMIUM, the first where it is there, an installed one, or Playwright’s own; undefined when there is none. */
export function findChromium(first?: string): string | undefined {
  return [process.env['CHROMIUM'], first, ...installed, chromium.executablePath()].find((path) => path && existsSync(path));
}

/** The path of the Chromium for tests: the one without windows where it is there; undefined when there is none. */
export const findTestChromium = (): string | undefined => findChromium(headlessShell);

/** The path of Debian’s Firefox; undefined when it is not asked for by FIREFOX=1, or not installed. */
export function findFirefox(): string | undefined {
  return process.env['FIREFOX'] && existsSync(firefox) ? firefox : undefined;
}

/** The path of the Chromium for tests; installs the packages that are missing where that is possible. Throws an Error with the one command that is missing. */
export function needBrowsers(): string {
  const missing = driven.filter(({ path }) => !existsSync(path));
  if (missing.length > 0 && canInstall()) install(...missing.map(({ packages }) => packages));
  const found = findTestChromium();
  if (!found) throw new Error('The tests need Chromium. Run: npx playwright install chromium');
  return found;
}

/** The driver of WebKit, and the small browser that it drives. */
export const webKitDriver = '/usr/bin/WebKitWebDriver';
export const findMiniBrowser = (): string | undefined => globSync('/usr/{lib,libexec}/{*/,}webkit2gtk-4.*/MiniBrowser').sort().at(-1);

/** Installs what `npm run webkit` needs where that is possible. Says the one command that is missing; undefined when nothing is. */
export function needWebKit(): string | undefined {
  const packages = ['webkit2gtk-driver', 'xvfb', 'xauth'];
  const isThere = () => existsSync(webKitDriver) && findMiniBrowser() !== undefined && existsSync('/usr/bin/xvfb-run');
  if (!isThere() && canInstall()) install(packages);
  return isThere() ? undefined : `WebKit is driven by packages of Debian. Run: apt-get install ${packages.join(' ')}`;
}

function canInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

/** A machine without a network says so soon. */
const patience = ['-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::Retries=1'];

/** Installs packages of Debian, each group by itself, as not every release has all of them; starts no service. */
function install(...groups: readonly (readonly string[])[]): void {
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' } } as const;
  const apt = (...args: readonly string[]) => spawnSync('apt-get', [...patience, ...args], options).status === 0;
  apt('update', '-qq');
  for (const packages of groups) {
    console.log(`Installing what the tests drive: ${packages.join(', ')}`);
    if (!apt('install', '-y', '-qq', '--no-install-recommends', ...packages))
      console.log('It could not be installed; what needs it is skipped.');
  }
}
