import { join } from 'node:path';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import { configs } from 'typescript-eslint';

// The comment above each disabled or relaxed rule gives the reason.
export default defineConfig(
  { ignores: ['dist*', '.astro', 'test-results', '.stryker-tmp', 'screenshots'] },
  {
    files: ['**/*.ts'],
    extends: [configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: join(import.meta.dirname, '..') } },
    rules: {
      // The compiler checks index access (noUncheckedIndexedAccess); `!` marks elements known to exist.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Interpolating a number is unambiguous.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Handlers are written `() => act()`, and end early with `return act()`.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      // An underscore marks variables that exist only to omit a property or parameter.
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      // A type parameter used once lets the caller state the expected type.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // node:test tracks the promises of its own functions.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: ['it', 'describe', 'before', 'after'] }] },
      ],
    },
  },
  {
    files: ['src/islands/**/*.ts', 'src/offline/**/*.ts'],
    rules: {
      // The DOM types include APIs that older browsers lack, so code checks for them.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // `() => void act()` in listeners, and `return act()`, take fewer bytes than a block.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Async listeners catch their errors, or leave them to the console.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    },
  },
  {
    files: ['src/components/prose/prose-components.ts', 'src/components/drawings/step-drawings.ts'],
    rules: {
      // TypeScript alone cannot type .astro imports; `astro check` does.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      // Tests save platform methods while they stub them.
      '@typescript-eslint/unbound-method': 'off',
      // Async stubs often have nothing to await.
      '@typescript-eslint/require-await': 'off',
    },
  },
  astro.configs.recommended,
  astro.configs['jsx-a11y-strict'],
);
