import { lint, type CSpellReporter, type Issue } from 'cspell';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding } from './finding.ts';

/** The words of the trade, and what is not looked at; editors read the same file. */
const config = fileURLToPath(new URL('../../../.vscode/cspell.json', import.meta.url));

/** Words below a folder that no dictionary has; throws an Error when a file cannot be read. */
export async function spellingFindings(folder: string, files: readonly string[]): Promise<Finding[]> {
  // Asked about no file, cspell would look at every one that it finds.
  if (files.length === 0) return [];
  const findings: Finding[] = [];
  const reporter: CSpellReporter = {
    issue: (issue) => findings.push(findingOf(folder, issue)),
    error: (message, error) => {
      throw new Error(`The spelling cannot be checked: ${message}`, { cause: error });
    },
  };
  await lint(
    files.map((file) => join(folder, file)),
    { config, root: folder, showSuggestions: true, gitignore: false, cache: false },
    reporter,
  );
  return findings;
}

function findingOf(folder: string, { uri = '', row, text, suggestions = [] }: Issue): Finding {
  const near = suggestions.slice(0, 3).join(', ');
  return {
    file: relative(folder, fileURLToPath(uri)).split(sep).join('/'),
    line: row,
    actual: `“${text}”, which no dictionary has`,
    fix: `${near ? `${near}; or ` : ''}add the word to .vscode/cspell.json when it is right`,
  };
}
