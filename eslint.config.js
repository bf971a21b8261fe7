import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import typescript from 'typescript-eslint'

const network = ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'undici', 'ws'].flatMap((name) => [
  name,
  `node:${name}`,
])

/** What `design` forbids in every file of the product: see "Nothing goes out, nothing runs" in the README. */
const forbiddenSyntax = [
  {
    selector: "MemberExpression[property.name='openExternal']",
    message: 'A link is shown and can be copied; it is never opened.',
  },
  {
    selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]',
    message: 'No HTML from data.',
  },
  { selector: "CallExpression[callee.property.name='insertAdjacentHTML']", message: 'No HTML from data.' },
  { selector: "NewExpression[callee.name='Function']", message: 'No code from data.' },
]

export default typescript.config(
  { ignores: ['out/', '.cache/', 'node_modules/', 'coverage/', 'tests/.output/'] },
  js.configs.recommended,
  ...typescript.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node }, parserOptions: { extraFileExtensions: ['.svelte'] } },
    rules: {
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-restricted-syntax': ['error', ...forbiddenSyntax],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { globals: { ...globals.browser }, parserOptions: { parser: typescript.parser } },
    rules: { 'svelte/no-at-html-tags': 'error', 'prefer-const': 'off', 'max-lines': ['error', 150] },
  },
  { files: ['**/*.svelte.ts'], rules: { 'max-lines': ['error', 350] } },
  {
    files: ['src-main/**/*.ts', 'src-renderer/**/*.ts', 'tests/**/*.ts'],
    rules: { 'max-lines': ['error', 350] },
  },
  {
    files: ['src-renderer/**/*.{ts,svelte}'],
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      'no-restricted-globals': [
        'error',
        'fetch',
        'XMLHttpRequest',
        'WebSocket',
        'EventSource',
        'process',
        'require',
        'Buffer',
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'electron', message: 'The renderer speaks to main through the bridge.' }],
          patterns: [
            { group: ['node:*'], message: 'The renderer has no Node.' },
            {
              group: [
                '#library/*',
                '#intake/*',
                '#drafts/*',
                '#citation/*',
                '#pdf/*',
                '#exports/*',
                '#spelling/*',
                '#app/*',
                '#ipc/*',
              ],
              message: 'The renderer imports domain/ and contract/ only.',
            },
            {
              group: ['#contract/api.ts', '#contract/*-schema*.ts'],
              allowTypeImports: true,
              message: 'zod stays out of the renderer: types only.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src-main/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'],
      'no-restricted-imports': [
        'error',
        { paths: network.map((name) => ({ name, message: 'Nothing goes out.' })) },
      ],
      'no-restricted-syntax': [
        'error',
        ...forbiddenSyntax,
        {
          selector: "MemberExpression[property.name='onBeforeRequest']",
          message: 'One listener decides: app/network-policies.ts.',
        },
        {
          selector: "ImportSpecifier[imported.name='ipcMain']",
          message: 'main.ts hands it to ipc/, which checks every sender.',
        },
      ],
    },
  },
  {
    files: ['src-main/main.ts', 'src-main/app/network-policies.ts'],
    rules: { 'no-restricted-syntax': ['error', ...forbiddenSyntax] },
  },
  { files: ['src-main/cli.ts', 'src-main/cli/**/*.ts', 'tests/**/*.ts'], rules: { 'no-console': 'off' } },
)
