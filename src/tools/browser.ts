import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** The path of a Chromium that the tests can drive: CHROMIUM, an installed one, or Playwright’s own; undefined when there is none. */
export function findChromium(): string | undefined {
  return [process.env['CHROMIUM'], ...installed, chromium.executablePath()].find((path) => path && existsSync(path));
}

/** The same, after installing the Debian package where that is possible; throws an Error with the one command that is missing. */
export function needChromium(): string {
  const found = findChromium() ?? (canInstall() ? install() : undefined);
  if (!found) throw new Error('The tests need Chromium. Run: npx playwright install chromium');
  return found;
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

function install(): string | undefined {
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'], { stdio: 'inherit' });
  return findChromium();
}
