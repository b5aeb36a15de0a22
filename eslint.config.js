import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

const root = dirname(fileURLToPath(import.meta.url));

const SOURCES = ['packages/*/src/**/*.ts'];
const TESTS = ['**/*.test.ts', '**/*.fixtures.ts', 'stories/**/*.ts'];
const TYPED = [...SOURCES, 'embed/**/*.ts', 'stories/**/*.ts', 'demo/**/*.ts', '.storybook/*.ts', 'vite.config.ts'];

/** What each package may import of ours. */
const ROOMS = {
  core: [],
  instruments: ['core'],
  exports: ['core'],
  elements: ['core', 'exports'],
};

const NO_RAW_HTML = {
  group: ['lit/directives/unsafe-html.js', 'lit/directives/unsafe-svg.js', 'lit-html/directives/unsafe-*'],
  message: 'Words are rendered as text, never as markup.',
};
const NO_WAY_AROUND = {
  regex: String.raw`^(\.\./)+(core|instruments|exports|elements|packages)(/|$)`,
  message: 'Import another package by its name, so that its package.json and the arrows hold.',
};

/** ESLint takes the last setting of a rule that fits a file, whole: hence a function, and not a setting on top. */
function restrictedImports({ closed = [], zod = false } = {}) {
  const patterns = [NO_RAW_HTML, NO_WAY_AROUND];
  if (closed.length > 0) {
    patterns.push({
      group: closed.flatMap((name) => [`@drempel/${name}`, `@drempel/${name}/*`]),
      message: 'The arrows between packages do not point that way: see docs/decisions.',
    });
  }
  if (!zod) {
    patterns.push({ regex: '^zod(/|$)', message: 'Zod is set up once, in packages/core/src/zod.ts: import that.' });
  }
  return ['error', { patterns }];
}

const roomRules = Object.entries(ROOMS).map(([name, open]) => ({
  files: [`packages/${name}/src/**/*.ts`],
  ignores: TESTS,
  rules: {
    'no-restricted-imports': restrictedImports({ closed: Object.keys(ROOMS).filter((other) => other !== name && !open.includes(other)) }),
    'import-x/no-extraneous-dependencies': ['error', { packageDir: [join(root, 'packages', name)], includeInternal: true, includeTypes: true }],
  },
}));

/** Tests may look at everything. */
const OURS = Object.keys(ROOMS).map((name) => `@drempel/${name}`);

const testRules = Object.keys(ROOMS).map((name) => ({
  files: [`packages/${name}/src/**/*.test.ts`, `packages/${name}/src/**/*.fixtures.ts`],
  rules: {
    // Tests take methods of the browser aside, to put them back after a fault.
    '@typescript-eslint/unbound-method': 'off',
    'import-x/no-extraneous-dependencies': ['error', { packageDir: [root, join(root, 'packages', name)], whitelist: OURS, includeInternal: true, includeTypes: true }],
  },
}));

const FORBIDDEN_SYNTAX = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'Words are rendered as text, never as markup.',
  },
  { selector: 'Identifier[name=/^unsafe(HTML|SVG)$/]', message: 'Words are rendered as text, never as markup.' },
];
const FORBIDDEN_IN_TESTS = [
  {
    selector: 'MemberExpression[object.name=/^(describe|it|suite|test|context)$/][property.name=/^(only|skip)$/]',
    message: 'Every test runs. Where an engine cannot: `if (…) this.skip()` inside the test, with the reason.',
  },
  { selector: 'CallExpression[callee.name=/^x(describe|it)$/]', message: 'Every test runs.' },
];

export default defineConfig(
  globalIgnores(['**/dist/', 'out/', '**/node_modules/', 'coverage/']),
  js.configs.recommended,

  {
    files: TYPED,
    extends: [
      typescript.configs.recommendedTypeChecked,
      lit['flat/recommended'],
      wc['flat/recommended'],
      litA11y.configs.recommended,
    ],
    plugins: { 'import-x': importX },
    languageOptions: {
      // Not the packages' own configurations: those leave out the tests.
      parserOptions: { project: ['./tsconfig.check.json'], tsconfigRootDir: root },
    },
    settings: {
      'import-x/resolver-next': [
        createNodeResolver({ extensions: ['.ts', '.js', '.json'], conditionNames: ['source', 'import', 'default'] }),
      ],
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'no-restricted-imports': restrictedImports(),
      'no-restricted-syntax': ['error', ...FORBIDDEN_SYNTAX],
      eqeqeq: 'error',
      // @open-wc/semantic-dom-diff types `equal` as a promise, for snapshots that we do not use.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', name: 'Equal', package: '@types/chai' }] },
      ],
      // `const { [id]: _gone, ...rest } = all` is how to leave one out.
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      // A controller works by being made: the field that holds it may do nothing else.
      'no-unused-private-class-members': 'off',
      // Safari hears no list in a <ul> without bullets, unless it is told.
      'lit-a11y/no-redundant-role': 'off',
      // In a dialog, `autofocus` says where to begin; elsewhere it is for the reviewer to see.
      'lit-a11y/no-autofocus': 'off',
    },
  },

  ...roomRules,
  { files: ['packages/core/src/zod.ts'], rules: { 'no-restricted-imports': restrictedImports({ closed: ['instruments', 'exports', 'elements'], zod: true }) } },
  ...testRules,
  {
    files: TESTS,
    rules: {
      'no-restricted-syntax': ['error', ...FORBIDDEN_SYNTAX.slice(1), ...FORBIDDEN_IN_TESTS],
      '@typescript-eslint/no-unused-expressions': 'off', // chai: expect(x).to.be.true
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },

  {
    files: ['**/*.mjs', '**/*.js'],
    rules: {
      'no-undef': 'off', // Node's and, in functions that a page runs, the browser's names; both are many
      'no-restricted-syntax': ['error', ...FORBIDDEN_IN_TESTS],
    },
  },
);
