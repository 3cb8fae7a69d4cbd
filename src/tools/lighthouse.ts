import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, needBrowsers } from './browser.ts';
import { requireDist } from './dist.ts';
import { compressFolder } from './compress-folder.ts';
import { builtPages, onePageOfEachKind } from './page-kinds.ts';
import { served } from './site-server.ts';

// Asks Lighthouse, as on a phone, about one page of each kind that may be indexed: anything below 100 fails, performance apart,
// which depends on the machine too.
const checked = ['accessibility', 'best-practices', 'seo'];
const site = requireDist();

if (site) {
  const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  cpSync(site.outDir, folder, { recursive: true });
  await compressFolder(folder);
  const { address, close } = await served(folder, site.base);
  // Lighthouse finds the browser by its port.
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: findChromium() ?? needBrowsers(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', `--remote-debugging-port=${port}`],
  });
  try {
    for (const path of onePageOfEachKind(indexedPages(folder))) await check(address + path, port);
  } finally {
    await browser.close();
    close();
    rmSync(folder, { recursive: true });
  }
}

async function check(address: string, port: number): Promise<void> {
  const { categories, audits } = await resultOf(address, port);
  const scores = Object.values(categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)] as const);
  const paint = audits['largest-contentful-paint']?.displayValue;
  console.log(`${new URL(address).pathname}: ${scores.map(([id, score]) => `${id} ${score}`).join(', ')}, largest paint ${paint}`);
  for (const [id, score] of scores.filter(([id, score]) => checked.includes(id) && score < 100)) {
    process.exitCode = 1;
    const faults = categories[id]!.auditRefs.filter((ref) => ref.weight > 0 && (audits[ref.id]?.score ?? 1) < 1);
    console.error(`  ${id} ${score}: ${faults.map((ref) => `${audits[ref.id]!.title} (${ref.id})`).join('; ')}`);
  }
}

/** What Lighthouse finds; on a busy machine it sometimes misses how a page began, and is asked again. */
async function resultOf(address: string, port: number, tries = 3): Promise<NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr']> {
  const result = await lighthouse(address, { port, logLevel: 'error', onlyCategories: [...checked, 'performance'] });
  const fault = result ? result.lhr.runtimeError : { message: 'no result' };
  if (!fault) return result!.lhr;
  if (tries > 1) return resultOf(address, port, tries - 1);
  throw new Error(`${address}: ${fault.message}`);
}

/** The addresses below the base path of the pages that search engines may list. */
function indexedPages(folder: string): string[] {
  const mayBeListed = (path: string) =>
    !/<meta name="?robots"? content="?noindex/.test(readFileSync(join(folder, path, 'index.html'), 'utf8'));
  return builtPages(folder).filter(mayBeListed);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((heard) => server.listen(0, 'localhost', heard));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
