import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, ensureBrowsers } from './browser.ts';
import { requireDist } from './dist.ts';
import { compressFolder } from './compress-folder.ts';
import { builtPages, onePageOfEachKind } from './page-kinds.ts';
import { startServer } from './site-server.ts';

// Runs Lighthouse (mobile) on one page of each indexable kind. Scores below 100 fail, except performance, which depends on the machine.
const checkedCategories = ['accessibility', 'best-practices', 'seo'];
const site = requireDist();

if (site) {
  const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  cpSync(site.outDir, folder, { recursive: true });
  await compressFolder(folder);
  const { address, close } = await startServer(folder, site.base);
  // Lighthouse connects to the browser by its debugging port.
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: findChromium() ?? ensureBrowsers(),
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
  for (const [id, score] of scores.filter(([id, score]) => checkedCategories.includes(id) && score < 100)) {
    process.exitCode = 1;
    const failedAudits = categories[id]!.auditRefs.filter((ref) => ref.weight > 0 && (audits[ref.id]?.score ?? 1) < 1);
    console.error(`  ${id} ${score}: ${failedAudits.map((ref) => `${audits[ref.id]!.title} (${ref.id})`).join('; ')}`);
  }
}

/** Lighthouse’s result; retries, because a busy machine sometimes loses the start of the trace. */
async function resultOf(address: string, port: number, attempts = 3): Promise<NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr']> {
  const result = await lighthouse(address, { port, logLevel: 'error', onlyCategories: [...checkedCategories, 'performance'] });
  const error = result ? result.lhr.runtimeError : { message: 'no result' };
  if (!error) return result!.lhr;
  if (attempts > 1) return resultOf(address, port, attempts - 1);
  throw new Error(`${address}: ${error.message}`);
}

/** Paths, relative to the base path, of the pages without noindex. */
function indexedPages(folder: string): string[] {
  const isIndexable = (path: string) =>
    !/<meta name="?robots"? content="?noindex/.test(readFileSync(join(folder, path, 'index.html'), 'utf8'));
  return builtPages(folder).filter(isIndexable);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
