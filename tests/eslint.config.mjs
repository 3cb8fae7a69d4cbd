import { join } from 'node:path';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import { configs } from 'typescript-eslint';

// Each rule that is off, or wider than its default, has its reason above it.
export default defineConfig(
  { ignores: ['dist*', '.astro', 'test-results', '.stryker-tmp', 'photographs'] },
  {
    files: ['**/*.ts'],
    extends: [configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: join(import.meta.dirname, '..') } },
    rules: {
      // An index is checked by the compiler (noUncheckedIndexedAccess); `!` says that it is known to be there.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A number in a text is what its reader expects.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => act()` is how a handler is written, and `return act()` how it ends early.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      // What is left out of a copy is named, with a line before its name.
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      // A type parameter that is used once names what the caller asks for.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // The runner of the unit tests waits for its own.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: ['it', 'describe', 'before', 'after'] }] },
      ],
    },
  },
  {
    files: ['src/islands/**/*.ts', 'src/offline/**/*.ts'],
    rules: {
      // The types promise what an older browser lacks: it is asked for.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // `() => void act()` in a listener, and `return act()` where there is nothing more to do, cost fewer bytes than a block.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // An asynchronous listener ends in a catch of its own, or lets the console say what went wrong.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    },
  },
  {
    files: ['src/components/prose/prose-components.ts'],
    rules: {
      // Only Astro knows the types of its files; `astro check` checks these.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      // A method of the platform is kept aside while a test stands in for it.
      '@typescript-eslint/unbound-method': 'off',
      // What stands in for an asynchronous act often has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
    },
  },
  astro.configs.recommended,
  astro.configs['jsx-a11y-strict'],
);
