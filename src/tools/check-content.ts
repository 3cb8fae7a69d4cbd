import { sharedContentFolder } from '../content-reader/content-folder.ts';
import { siteConfig } from '../integrations/site-config.ts';
import { ContentError, problemCount } from '../domain/content/problem.ts';

const { contentDir: folder } = siteConfig(process.env);
const { problems } = sharedContentFolder(folder);
if (problems.length > 0) {
  console.error(new ContentError(folder, problems).message);
  process.exitCode = 1;
} else {
  console.log(`${folder}: ${problemCount(0)}`);
}
