import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Same input, same bytes: what a clock, chance or the machine's own habits would change is kept out. */
const clockAndChance = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The program knows no clock: dates are fields of the records.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The program knows no clock: dates are fields of the records.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Same input, same bytes: nothing is left to chance.',
  },
  {
    selector: "CallExpression[callee.property.name='localeCompare']",
    message: 'Which alphabet? Use collator(language), or compare code points.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^toLocale(Upper|Lower)Case$/][arguments.length=0]',
    message: 'Which language? The machine’s own must not decide.',
  },
];

const noAssignmentOfHtml = [
  {
    selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]',
    message: 'Text never becomes markup in the browser: build elements and set textContent.',
  },
  {
    selector: "CallExpression[callee.property.name='insertAdjacentHTML']",
    message: 'Text never becomes markup in the browser: build elements and set textContent.',
  },
];

export default defineConfig(
  globalIgnores(['dist/', 'dist.*/', '.astro/', '.cache/', 'test-results/', 'public/', 'tests/fixtures/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Numbers read well inside a sentence.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An arrow that only passes on is shorter than one in braces.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // Nothing else validates RELAX NG in Node.
      '@typescript-eslint/no-deprecated': ['error', { allow: [{ from: 'package', name: 'RelaxNGValidator', package: 'libxml2-wasm' }] }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true, boolean: true } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Text is taken apart by code points; letters of more than one are met nowhere that matters.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Our interfaces, like Astro's, are objects of functions that know no `this`.
      '@typescript-eslint/unbound-method': 'off',
      // This asks for `!`, which the strict rules forbid.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // Index signatures are read with brackets where a name is data, with a dot where it is known.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  {
    // Declarations for packages without types name them in the only ways that they can.
    files: ['**/*.d.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off', '@typescript-eslint/no-unused-vars': 'off' },
  },
  {
    files: ['**/*.{ts,js,mjs,cjs,astro}'],
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-useless-rename': 'error',
      'object-shorthand': 'error',
      'no-control-regex': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/scripts/**', 'src/cli/**'],
    rules: { 'no-restricted-syntax': ['error', ...clockAndChance] },
  },
  { files: ['src/scripts/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...noAssignmentOfHtml] } },
  { files: ['src/**/*.ts'], rules: { 'max-lines': ['error', 250] } },
  { files: ['src/cli/**/*.ts', 'tests/**/*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['src/{text,schema,model,citation,basket,search,discovery,check,export,import}/**/*.ts'],
    rules: { 'no-console': 'error', 'no-restricted-globals': ['error', 'process'] },
  },
  { files: ['**/*.astro'], extends: [tseslint.configs.strict] },
  astro.configs['flat/recommended'],
  {
    files: ['**/*.astro'],
    rules: {
      'max-lines': ['error', 100],
      'no-restricted-syntax': ['error', ...clockAndChance],
      'astro/no-set-text-directive': 'error',
      'astro/no-unused-css-selector': 'error',
    },
  },
);
