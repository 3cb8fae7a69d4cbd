import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin } from 'satteri';
import { addNonbreakingSpaces } from '../domain/content/placeholders.ts';
import { languages, messagesFor } from '../i18n/messages.ts';

/** Inserts no-break spaces in the Markdown of a content folder, as the language of the file has them: “position 1” never wraps. */
export const nonbreakingSpaces = (folder: string) =>
  defineMdastPlugin({
    name: 'nonbreaking-spaces',
    text(node, context) {
      const [language = ''] = context.fileURL ? relative(resolve(folder), fileURLToPath(context.fileURL)).split(sep) : [];
      // A draft may have no words of the interface yet.
      if (!languages.includes(language)) return;
      const value = addNonbreakingSpaces(node.value, messagesFor(language).patterns);
      if (value !== node.value) context.replaceNode(node, { type: 'text', value });
    },
  });
