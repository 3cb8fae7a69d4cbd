import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fieldReference, referencePath } from './authors/field-reference.ts';

// Writes the reference of all fields of the content.
mkdirSync(dirname(referencePath), { recursive: true });
writeFileSync(referencePath, fieldReference());
console.log(`wrote   ${referencePath}`);
