import type { Browser, Page } from '@playwright/test';
import { brotliBytes } from '../compress-folder.ts';

/** Cost of a first visit to a page on a slow phone, with an empty cache. */
export interface Visit {
  /** Total size of all responses with Brotli, in bytes. */
  readonly bytes: number;
  readonly requests: number;
  /** First Contentful Paint and Largest Contentful Paint, in milliseconds. */
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** Cumulative Layout Shift; 0 means none. */
  readonly shift: number;
  /** Longest task, in milliseconds; 0 if none exceeded 50 ms. */
  readonly longestTask: number;
}

/** Lighthouse’s mobile throttling: 150 ms latency, 1.6 Mbit/s, CPU slowed down 4×. */
const networkConditions = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 };
const cpuSlowdown = 4;

/** Visits per page: a single one is dominated by noise. */
const visitCount = 7;

/** Visits a page repeatedly with an empty cache; returns medians, and the maximum shift. */
export async function visitPage(browser: Browser, address: string): Promise<Visit> {
  const visits: Visit[] = [];
  while (visits.length < visitCount) visits.push(await visitOnce(browser, address));
  const sorted = (metric: keyof Visit) => visits.map((visit) => visit[metric]).toSorted((a, b) => a - b);
  const medians = Object.keys(visits[0]!).map((metric) => [metric, sorted(metric as keyof Visit)[Math.floor(visitCount / 2)]]);
  return { ...(Object.fromEntries(medians) as Visit), shift: sorted('shift').at(-1)! };
}

async function visitOnce(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', networkConditions);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
  const sizes = recordSizes(page);
  await page.goto(address, { waitUntil: 'load' });
  const paints = await page.evaluate(readPerformance);
  const loadedBytes = await Promise.all(sizes);
  await context.close();
  return { bytes: sum(loadedBytes), requests: loadedBytes.length, ...paints };
}

/** Bytes loaded by the first search on a page, beyond those of the page itself. */
export async function firstSearch(browser: Browser, address: string, query: string): Promise<number> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'load' });
  const sizes = recordSizes(page);
  await page.getByRole('searchbox').fill(query);
  // The status is filled in once full-text results have arrived.
  await page.locator('site-search [role=status]:not(:empty)').waitFor({ state: 'attached' });
  const loadedBytes = await Promise.all(sizes);
  await context.close();
  return sum(loadedBytes);
}

function recordSizes(page: Page): Promise<number>[] {
  const sizes: Promise<number>[] = [];
  // version.json is excluded: it is fetched in the background.
  page.on('response', (response) => {
    if (!response.url().endsWith('version.json')) sizes.push(response.body().then(brotliBytes, () => 0));
  });
  return sizes;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Runs in the page. */
async function readPerformance(): Promise<Pick<Visit, 'firstPaint' | 'largestPaint' | 'shift' | 'longestTask'>> {
  const entriesOf = (type: string) =>
    new Promise<(PerformanceEntry & { value?: number })[]>((resolve) => {
      const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
      observer.observe({ type, buffered: true });
      // The observer never fires when there are no entries.
      setTimeout(resolve, 1000, []);
    });
  const [paint, largest, shifts, tasks] = await Promise.all(
    ['paint', 'largest-contentful-paint', 'layout-shift', 'longtask'].map(entriesOf),
  );
  return {
    firstPaint: paint!.find(({ name }) => name === 'first-contentful-paint')?.startTime ?? 0,
    largestPaint: largest!.at(-1)?.startTime ?? 0,
    shift: shifts!.reduce((total, { value = 0 }) => total + value, 0),
    longestTask: Math.max(0, ...tasks!.map(({ duration }) => duration)),
  };
}
