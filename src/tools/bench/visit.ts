import type { Browser, Page } from '@playwright/test';
import { brotliBytes } from '../compress-folder.ts';

/** What a visit to a page costs a reader on a slow phone, nothing kept from before. */
export interface Visit {
  /** Bytes of all that was asked for, each with brotli. */
  readonly bytes: number;
  readonly requests: number;
  /** Milliseconds until something can be seen, and until the largest part of it can. */
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** How much moved after it was shown; 0 is nothing. */
  readonly shift: number;
  /** Milliseconds of the longest time in which the page could not answer; 0 when none was over 50. */
  readonly longestTask: number;
}

/** A slow link and a slow phone, as Lighthouse has them for mobile: 150 ms, 1.6 Mbit/s, four times slower. */
const link = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 };
const slower = 4;

/** How often a page is visited: one visit says more of what else the machine did. */
const visits = 7;

/** Visits a page again and again as somebody new; gives the middle of each figure, and the most that moved. */
export async function visitPage(browser: Browser, address: string): Promise<Visit> {
  const seen: Visit[] = [];
  while (seen.length < visits) seen.push(await visitOnce(browser, address));
  const sorted = (of: keyof Visit) => seen.map((visit) => visit[of]).toSorted((one, other) => one - other);
  const middle = Object.keys(seen[0]!).map((of) => [of, sorted(of as keyof Visit)[Math.floor(visits / 2)]]);
  return { ...(Object.fromEntries(middle) as Visit), shift: sorted('shift').at(-1)! };
}

async function visitOnce(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', link);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const sizes = counted(page);
  await page.goto(address, { waitUntil: 'load' });
  const paints = await page.evaluate(paintsSeen);
  const done = await Promise.all(sizes);
  await context.close();
  return { bytes: sum(done), requests: done.length, ...paints };
}

/** Bytes that a first question to the search asks for, beyond what its page has already. */
export async function firstSearch(browser: Browser, address: string, query: string): Promise<number> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'load' });
  const sizes = counted(page);
  await page.getByRole('searchbox').fill(query);
  // It is said when the full text has answered too.
  await page.locator('site-search [role=status]:not(:empty)').waitFor({ state: 'attached' });
  const done = await Promise.all(sizes);
  await context.close();
  return sum(done);
}

function counted(page: Page): Promise<number>[] {
  const sizes: Promise<number>[] = [];
  // Without the small file that says whether there are corrections, which no reader waits for.
  page.on('response', (response) => {
    if (!response.url().endsWith('version.json')) sizes.push(response.body().then(brotliBytes, () => 0));
  });
  return sizes;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Runs in the page. */
async function paintsSeen(): Promise<Pick<Visit, 'firstPaint' | 'largestPaint' | 'shift' | 'longestTask'>> {
  const seen = (type: string) =>
    new Promise<(PerformanceEntry & { value?: number })[]>((resolve) => {
      const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
      observer.observe({ type, buffered: true });
      // Of what did not happen nothing is ever told.
      setTimeout(resolve, 1000, []);
    });
  const [paint, largest, shifts, tasks] = await Promise.all(['paint', 'largest-contentful-paint', 'layout-shift', 'longtask'].map(seen));
  return {
    firstPaint: paint!.find(({ name }) => name === 'first-contentful-paint')?.startTime ?? 0,
    largestPaint: largest!.at(-1)?.startTime ?? 0,
    shift: shifts!.reduce((total, { value = 0 }) => total + value, 0),
    longestTask: Math.max(0, ...tasks!.map(({ duration }) => duration)),
  };
}
