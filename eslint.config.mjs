import {defineConfig} from 'eslint/config';
import {configs as lit} from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import {configs as wc} from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import {roomsRule} from './scripts/eslint-rooms.mjs';

/** Ways from a string to markup, style or code. */
const injection = [
  {selector: 'Identifier[name=/^unsafe(HTML|SVG|MathML|CSS|Static)$/]', message: 'Every string of a record is text.'},
  {selector: 'MemberExpression[property.name=/^(inner|outer)HTML$/]', message: 'Every string of a record is text.'},
  {
    selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
    message: 'Every string of a record is text.',
  },
  {
    selector: 'CallExpression[callee.object.name=document][callee.property.name=/^write/]',
    message: 'No document.write.',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name=html] TemplateElement[value.raw=/<style|\\sstyle=/]',
    message: 'A strict Content-Security-Policy blocks inline styles: use static styles, or CSSOM.',
  },
];

const only = ['describe', 'it'].map((object) => ({
  object,
  property: 'only',
  message: 'The other tests are to run too.',
}));

export default defineConfig(
  {ignores: ['dist/', 'dist-docs/', 'coverage/', 'demo/public/', 'test/package/types/']},
  {
    files: ['src/**/*.ts', 'test/**/*.ts', 'demo/**/*.ts', 'scripts/*.ts', 'vite.config.ts'],
    extends: [tseslint.configs.strict],
    languageOptions: {parserOptions: {projectService: true}},
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', {disallowTypeAnnotations: false}],
      '@typescript-eslint/no-unused-vars': [
        'error',
        {argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true},
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/best-practice']],
    plugins: {'lit-a11y': litA11y, own: {rules: {rooms: roomsRule}}},
    rules: {
      ...litA11y.configs.recommended.rules,
      'own/rooms': 'error',
      // The base class has them all.
      'wc/guard-super-call': 'off',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...injection],
    },
    settings: {wc: {elementBaseClasses: ['LitElement', 'FilmElement']}},
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        // semantic-dom-diff types chai's equal() as a promise, which it is for snapshots alone.
        {allowForKnownSafeCalls: [{from: 'package', package: '@types/chai', name: ['Equal']}]},
      ],
      // chai's `expect(x).to.be.true`
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-restricted-properties': ['error', ...only],
    },
  },
  {
    files: ['**/*.mjs'],
    extends: [tseslint.configs.strict],
    rules: {'@typescript-eslint/no-unused-expressions': ['error', {allowTernary: true}]},
  },
);
