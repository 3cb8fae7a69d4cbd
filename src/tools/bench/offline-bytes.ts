import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestOf } from '../../integrations/precache.ts';
import { isPage } from '../../offline/install.ts';
import { modelPagesPath, type ModelPages } from '../../offline/model-pages.ts';
import { pageBundlePath } from '../../offline/precache-manifest.ts';
import { brotliBytes } from '../compress-folder.ts';

/** Size with Brotli of the offline copy that a visitor of one model downloads, in bytes. */
export function offlineBytes(site: string, model: string): number {
  const own = join(site, modelPagesPath(model));
  const pages = existsSync(own) ? (JSON.parse(readFileSync(own, 'utf8')) as ModelPages).files : [];
  const others = manifestOf(site).files.filter(([path]) => !isPage(path));
  // Pages of the manifest are downloaded as one file.
  const paths = [pageBundlePath, ...[...others, ...pages].map(([path]) => path.replace(/\/$/, '/index.html'))];
  return paths.reduce((sum, path) => sum + brotliBytes(readFileSync(join(site, path))), 0);
}
