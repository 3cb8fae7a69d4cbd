import { lint, type CSpellReporter, type Issue } from 'cspell';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spellingList } from '../../domain/content/spelling-list.ts';
import type { Finding } from './finding.ts';
import { bare } from './known-words.ts';

/** Shared with the editors’ spell checker. */
const config = fileURLToPath(new URL('../../../.vscode/cspell.json', import.meta.url));

/** Spell-checks files of a content folder, in which `known` words are right; throws an Error if a file cannot be read. */
export async function spellingFindings(folder: string, files: readonly string[], known: ReadonlySet<string>): Promise<Finding[]> {
  // Given no files, cspell would check all that it finds.
  if (files.length === 0) return [];
  const findings: Finding[] = [];
  const reporter: CSpellReporter = {
    issue: (issue) => {
      if (!known.has(bare(issue.text))) findings.push(findingOf(folder, issue));
    },
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
    fix: `${alternatives ? `${alternatives}; or ` : ''}add the word to ${spellingList} if it is correct`,
  };
}
