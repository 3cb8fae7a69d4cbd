import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOfCopy } from '../../integrations/precache.ts';
import { isBundled } from '../../offline/install.ts';
import { modelPart, type CopyPart } from '../../offline/copy-parts.ts';
import { pageBundlePath } from '../../offline/precache-manifest.ts';
import { brotliBytes } from '../compress-folder.ts';

/** Size with Brotli of the offline copy that a visitor of one model downloads, in bytes. */
export function offlineBytes(site: string, model: string): number {
  const own = join(site, modelPart(model));
  const pages = existsSync(own) ? (JSON.parse(readFileSync(own, 'utf8')) as CopyPart).files : [];
  const others = filesOfCopy(site).filter(([path]) => !isBundled(path));
  // What is bundled of the manifest is downloaded as one file.
  const paths = [pageBundlePath, ...[...others, ...pages].map(([path]) => path.replace(/\/$/, '/index.html'))];
  return paths.reduce((sum, path) => sum + brotliBytes(readFileSync(join(site, path))), 0);
}
