import { defineConfig } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { findFirefox, findTestChromium } from '../src/tools/browser.ts';
import { belowBase, plain } from './support/browser/sites.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const chromium = findTestChromium();
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // One process for all pages of a test; to start one takes longer than most pages.
  '--renderer-process-limit=1',
];
const firefox = findFirefox();

// A test whose result depends on the device is marked @both, one that depends on the engine alone @firefox; whole-site sweeps run once, on desktop.
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const desktop = { viewport: { width: 1280, height: 900 } };
const inFirefox = {
  name: 'firefox',
  grep: /@both|@firefox|@print/,
  use: {
    ...desktop,
    browserName: 'firefox',
    channel: 'moz-firefox',
    // Playwright loses pages restored from Firefox’s back/forward cache.
    launchOptions: { ...(firefox ? { executablePath: firefox } : {}), firefoxUserPrefs: { 'browser.sessionhistory.max_total_viewers': 0 } },
  },
} as const;

export default defineConfig({
  testDir: 'site',
  globalSetup: './support/browser/build-fewer-pages.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // Three on two cores are slower than two.
  workers: 2,
  retries: 0,
  // Sweeps of the site take half of this on two cores that are shared.
  timeout: 120_000,
  reporter: [['line'], ['./support/browser/totals-reporter.ts']],
  // Service workers are blocked by default; the offline tests allow them.
  use: {
    serviceWorkers: 'block',
    browserName: 'chromium',
    baseURL: plain.address,
    launchOptions: { args, ...(chromium ? { executablePath: chromium } : {}) },
  },
  projects: [{ name: 'desktop', use: desktop }, { name: 'phone', grep: /@both/, use: phone }, ...(firefox ? [inFirefox] : [])],
  webServer: [
    {
      command: 'node src/tools/serve.ts',
      cwd: root,
      url: plain.address,
      env: { OUT_DIR: plain.folder, PORT: plain.port, BASE_PATH: '', SITE_URL: '' },
    },
    {
      // `npm test` has built it already, for the tests without a browser.
      command: `${process.env['BUILT'] ? '' : 'node tests/support/browser/build-below-base.ts && '}node src/tools/serve.ts`,
      cwd: root,
      url: belowBase.address,
      env: { OUT_DIR: belowBase.folder, PORT: belowBase.port, BASE_PATH: belowBase.base, SITE_URL: belowBase.site },
    },
  ],
});
