import { lint, type CSpellReporter, type Issue } from 'cspell';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding } from './finding.ts';

/** Shared with the editors’ spell checker. */
const config = fileURLToPath(new URL('../../../.vscode/cspell.json', import.meta.url));

/** Spell-checks files of a content folder; throws an Error if a file cannot be read. */
export async function spellingFindings(folder: string, files: readonly string[]): Promise<Finding[]> {
  // Given no files, cspell would check all that it finds.
  if (files.length === 0) return [];
  const findings: Finding[] = [];
  const reporter: CSpellReporter = {
    issue: (issue) => findings.push(findingOf(folder, issue)),
    error: (message, error) => {
      throw new Error(`Spell checking failed: ${message}`, { cause: error });
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
  const alternatives = suggestions.slice(0, 3).join(', ');
  return {
    file: relative(folder, fileURLToPath(uri)).split(sep).join('/'),
    line: row,
    actual: `“${text}”, which is in no dictionary`,
    fix: `${alternatives ? `${alternatives}; or ` : ''}add the word to .vscode/cspell.json if it is correct`,
  };
}
