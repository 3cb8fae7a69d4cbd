import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Debian’s headless Chromium: tests run a third faster in it. Benchmarks and Lighthouse use the full browser. */
const headlessShell = '/usr/bin/chromium-headless-shell';

const chromiumPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  headlessShell,
];

const firefox = '/usr/bin/firefox-esr';

export const pdftotext = '/usr/bin/pdftotext';

export const pdftoppm = '/usr/bin/pdftoppm';

export const w3m = '/usr/bin/w3m';

/** Programs that the tests use, by Debian path and package. If one is missing, its tests are skipped; any Chromium will do. */
const testPrograms = [
  { path: process.env['CHROMIUM'] ?? headlessShell, packages: ['chromium-headless-shell', 'fonts-liberation'] },
  ...(process.env['FIREFOX'] ? [{ path: firefox, packages: ['firefox-esr'] }] : []),
  { path: pdftotext, packages: ['poppler-utils'] },
  { path: w3m, packages: ['w3m'] },
  { path: '/usr/sbin/nginx', packages: ['nginx-light', 'libnginx-mod-http-brotli-static'] },
];

/** Path of a Chromium, in this order: $CHROMIUM, `preferred`, an installed one, Playwright’s own; undefined if none exists. */
export function findChromium(preferred?: string): string | undefined {
  return [process.env['CHROMIUM'], preferred, ...chromiumPaths, chromium.executablePath()].find((path) => path && existsSync(path));
}

/** Path of the Chromium for tests, preferably headless; undefined if none is installed. */
export const findTestChromium = (): string | undefined => findChromium(headlessShell);

/** Path of Debian’s Firefox; undefined unless FIREFOX is set and it is installed. */
export function findFirefox(): string | undefined {
  return process.env['FIREFOX'] && existsSync(firefox) ? firefox : undefined;
}

/** Path of the Chromium for tests, after installing missing packages where possible. Throws an Error with the command to run if there is none. */
export function ensureBrowsers(): string {
  const missing = testPrograms.filter(({ path }) => !existsSync(path));
  if (missing.length > 0 && canInstall()) install(...missing.map(({ packages }) => packages));
  const path = findTestChromium();
  if (!path) throw new Error('The tests need Chromium. Run: npx playwright install chromium');
  return path;
}

/** WebDriver for WebKitGTK, and the MiniBrowser that it controls. */
export const webKitDriver = '/usr/bin/WebKitWebDriver';
export const findMiniBrowser = (): string | undefined => globSync('/usr/{lib,libexec}/{*/,}webkit2gtk-4.*/MiniBrowser').sort().at(-1);

/** Installs the packages for `npm run webkit` where possible. Returns an error message with the command to run, or undefined. */
export function ensureWebKit(): string | undefined {
  const packages = ['webkit2gtk-driver', 'xvfb', 'xauth'];
  const isInstalled = () => existsSync(webKitDriver) && findMiniBrowser() !== undefined && existsSync('/usr/bin/xvfb-run');
  if (!isInstalled() && canInstall()) install(packages);
  return isInstalled() ? undefined : `The WebKit tests need Debian packages. Run: apt-get install ${packages.join(' ')}`;
}

function canInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

/** Fails fast without a network. */
const aptOptions = ['-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::Retries=1'];

/** Installs Debian packages without starting services; one apt call per group, as not every release has all of them. */
function install(...groups: readonly (readonly string[])[]): void {
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' } } as const;
  const apt = (...args: readonly string[]) => spawnSync('apt-get', [...aptOptions, ...args], options).status === 0;
  apt('update', '-qq');
  for (const packages of groups) {
    console.log(`Installing for the tests: ${packages.join(', ')}`);
    if (!apt('install', '-y', '-qq', '--no-install-recommends', ...packages))
      console.log('Installation failed; tests that need it are skipped.');
  }
}
