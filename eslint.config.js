// One gate for formatting and lint: TypeScript, Vue and the few plain JavaScript files.
import eslint from '@eslint/js'
import stylistic from '@stylistic/eslint-plugin'
import importSort from 'eslint-plugin-simple-import-sort'
import vue from 'eslint-plugin-vue'
import globals from 'globals'
import typescript from 'typescript-eslint'
import vueParser from 'vue-eslint-parser'

const tests = ['**/*.test.ts', '**/*.contract.ts', '**/*.journey.ts', '**/test/**', 'e2e/**', 'bench/**']
const typed = ['packages/*/src/**/*.ts', 'packages/*/test/**/*.ts', 'services/**/*.ts', 'tools/**/*.ts', 'e2e/**/*.ts', 'bench/**/*.ts']

// A sentence is not broken in the middle: lines with a long text in quotes may be longer.
const lineLength = {
  code: 140, ignoreUrls: true, ignoreRegExpLiterals: true, ignorePattern: '^\\s*(import|export) .* from |[\'"`][^\'"`]{60,}[\'"`]',
}

export default typescript.config(
  {
    ignores: [
      '**/node_modules/', '**/.nuxt/', '**/.output/', '.dezky/', 'coverage/', 'e2e/results/', 'packages/cli/dist/', '**/generated.ts',
    ],
  },

  eslint.configs.recommended,
  typescript.configs.strict,
  vue.configs['flat/recommended'],

  stylistic.configs.customize({ semi: false, commaDangle: 'always-multiline', quoteProps: 'as-needed' }),

  {
    name: 'dezky/every-file',
    plugins: { 'simple-import-sort': importSort },
    languageOptions: { globals: globals.node },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'simple-import-sort/imports': ['error', { groups: [['^node:', '^@?\\w', '^@dezky/', '^[~#]', '^\\.\\.', '^\\.']] }],

      '@stylistic/max-len': ['error', lineLength],
      '@stylistic/quotes': ['error', 'single', { avoidEscape: true, allowTemplateLiterals: 'avoidEscape' }],
      '@stylistic/operator-linebreak': ['error', 'before', { overrides: { '=': 'after' } }],

      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', {
        argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none', ignoreRestSiblings: true,
      }],
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      // A setter of one line, an empty driver method and a no-op default are clear as they stand.
      '@typescript-eslint/no-empty-function': 'off',

      'no-restricted-syntax': ['error', {
        selector: ':matches(Program, ExportNamedDeclaration) > VariableDeclaration'
          + ' > VariableDeclarator:not([id.typeAnnotation]) > ArrowFunctionExpression',
        message: 'Declare a function of the file with `function`.',
      }],
      'max-lines': ['error', 400],
      'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
      'no-console': 'error',
      'no-restricted-properties': ['error', {
        object: 'process', property: 'env', message: 'The environment is read in config/env.ts only, through defineEnvironment.',
      }],
      eqeqeq: ['error', 'smart'],
      'object-shorthand': 'error',
      'prefer-template': 'error',
    },
  },

  {
    name: 'dezky/types-known',
    files: typed,
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false, attributes: false } }],
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },

  {
    name: 'dezky/vue',
    files: ['**/*.vue'],
    languageOptions: {
      parser: vueParser,
      parserOptions: { parser: typescript.parser, extraFileExtensions: ['.vue'] },
      globals: globals.browser,
    },
    rules: {
      'no-undef': 'off',
      'max-lines': ['error', 300],
      '@stylistic/max-len': 'off',
      'vue/max-len': ['error', { ...lineLength, template: 160, ignoreHTMLAttributeValues: true }],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-macros-order': 'error',
      'vue/multi-word-component-names': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-closing-bracket-newline': ['error', { singleline: 'never', multiline: 'always' }],
      'vue/html-self-closing': ['error', { html: { void: 'always', normal: 'always', component: 'always' } }],
      'vue/require-default-prop': 'off',
      'vue/no-v-html': 'error',
    },
  },
  {
    name: 'dezky/words-live-in-catalogues',
    files: ['apps/*/app/**/*.vue', 'packages/ui/app/**/*.vue'],
    rules: {
      'vue/no-bare-strings-in-template': ['error', { allowlist: ['Dezky', 'dezky', '⌘', 'K', ...'(),.&+-=*/#%!?:[]{}<>·•–—−|→←…@'] }],
    },
  },

  {
    name: 'dezky/typescript-knows-its-names',
    files: ['**/*.ts'],
    rules: { 'no-undef': 'off' },
  },
  {
    name: 'dezky/environment-readers',
    files: [
      '**/config/env.ts', 'packages/cli/src/bin.ts', 'apps/*/server/config/**', '**/*.config.*', '**/*.test.ts', '**/testing.ts',
      'tools/**', 'e2e/**', 'bench/**',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    name: 'dezky/programs-that-print',
    files: ['tools/**', 'bench/**'],
    rules: { 'no-console': 'off' },
  },
  {
    name: 'dezky/tests',
    files: tests,
    rules: { 'max-lines-per-function': 'off', 'no-restricted-syntax': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
)
