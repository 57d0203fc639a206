/** Lint rules. Which folder may import which is in .dependency-cruiser.cjs. */
import { defineConfig, globalIgnores } from 'eslint/config';
import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import officeAddins from 'eslint-plugin-office-addins';

const EVERYWHERE = [
  { selector: 'ExportAllDeclaration', message: 'Name what is exported: `export *` hides where a thing lives.' },
  {
    selector: ':matches(Program, ExportNamedDeclaration) > VariableDeclaration > VariableDeclarator > ArrowFunctionExpression',
    message: 'Write a function declaration: it can be read top-down and has a name in every stack trace.',
  },
];

const NO_DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Use a named export, so that a thing has one name everywhere.',
};

/** The core answers the same on any machine at any time, so what could differ is handed in. */
const OUTSIDE_WORLD = [
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'window', 'document', 'navigator', 'localStorage', 'Office', 'Excel'],
  ...['process', 'require', 'module', '__dirname', '__filename', 'global', 'globalThis', 'Buffer', 'console', 'Intl'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'performance', 'crypto'],
].map((name) => ({ name, message: 'The core calls nothing outside itself: take it as an argument.' }));

/** Typed as globals, so that the import rules cannot see them. */
const OFFICE = ['Office', 'Excel', 'OfficeExtension', 'OfficeRuntime'].map((name) => ({
  name,
  message: 'Office proxies stay behind src/excel; only an entry file (main.ts) may wait for Office to be ready.',
}));

const NO_CLOCK_NO_CHANCE = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The core has no clock.' },
  { selector: "CallExpression[callee.name='Date']", message: 'The core has no clock.' },
];

const NO_CLOCK_NO_CHANCE_PROPERTIES = [
  { object: 'Date', property: 'now', message: 'The core has no clock.' },
  { object: 'Math', property: 'random', message: 'The core leaves nothing to chance.' },
  // Locale data differs between machines; Swedish collation and number text are ours to define.
  { property: 'toLocaleString', message: 'Differs between machines: use core/number.ts.' },
  { property: 'localeCompare', message: 'Differs between machines: compare code units.' },
];

export default defineConfig([
  globalIgnores(['dist/', 'coverage/', 'node_modules/', 'tests/house/fixtures/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.cjs', 'webpack.config.js'],
    languageOptions: { sourceType: 'commonjs', globals: nodeGlobals('require', 'module', '__dirname') },
  },
  { files: ['**/*.{js,cjs,mjs}'], languageOptions: { globals: nodeGlobals() } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Ports are promises so that a list on the network fits behind them; the folder and memory need no `await`.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', ...EVERYWHERE],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    rules: {
      'max-lines': ['error', { max: 220, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...EVERYWHERE, NO_DEFAULT_EXPORT],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    ignores: ['src/excel/**', 'src/*/main.ts', 'src/*/main.tsx', 'src/commands/notice.ts'],
    rules: { 'no-restricted-globals': ['error', ...OFFICE] },
  },
  {
    // Of Microsoft's own rules those that hold across functions. The others want load, sync and read in one function;
    // here src/excel/run.ts alone syncs, between a batch and the reader it returns.
    files: ['src/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: Object.fromEntries(
      ['no-context-sync-in-loop', 'no-empty-load', 'no-navigational-load', 'no-office-initialize', 'test-for-null-using-isNullObject'].map((rule) => [
        `office-addins/${rule}`,
        'error',
      ]),
    ),
  },
  {
    files: ['src/core/**/*.ts', 'src/layouts/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...OUTSIDE_WORLD],
      'no-restricted-properties': ['error', ...NO_CLOCK_NO_CHANCE_PROPERTIES],
      'no-restricted-syntax': ['error', ...EVERYWHERE, NO_DEFAULT_EXPORT, ...NO_CLOCK_NO_CHANCE],
    },
  },
  {
    // Tests look inside what they get; a wrong guess fails the test, which is what it is for.
    files: ['tests/**/*.ts', 'bench/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
]);

function nodeGlobals(...more) {
  const names = ['process', 'console', 'Buffer', 'URL', 'performance', 'setTimeout', 'clearTimeout', ...more];
  return Object.fromEntries(names.map((name) => [name, 'readonly']));
}
