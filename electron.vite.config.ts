import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

/** Read at the start of the thread that prints: as one module, without what no page of ours needs. */
const BUNDLED = ['pdfmake', 'fontkit', 'zod']

const LATER = {
  // Its dictionary of 120 KB is unpacked as it is read, and only WOFF2 needs it: no typeface of ours is that.
  'brotli/decompress.js': `
    export default () => { throw new Error('No font in WOFF2 can be read') }`,
  // Tables of letters: some are of scripts that few documents have, and are unpacked when one is looked up.
  'unicode-trie': `
    import Trie from 'unicode-trie/index.js'
    export default class {
      constructor(packed) { this.packed = packed }
      get(code) { return (this.trie ??= new Trie(this.packed)).get(code) }
    }`,
  // It works out its tables as it is read, and pdfkit needs it for files that are encrypted: none of ours is.
  '@noble/ciphers/aes': 'export {}',
} as const

/** What makes the bundle of the thread that prints quick to start. */
export const startsQuickly: Plugin = {
  name: 'starts-quickly',
  enforce: 'pre',
  async resolveId(id, from) {
    if (Object.hasOwn(LATER, id)) return `\0later:${id}`
    // pdfkit would bring a second one, that for `require`.
    if (id === 'fontkit') return this.resolve(id, from, { skipSelf: true, kind: 'import-statement' })
    return null
  },
  load: (id) => (id.startsWith('\0later:') ? LATER[id.slice('\0later:'.length) as keyof typeof LATER] : null),
}

/** Three bundles from one source: main and its workers (ES modules), preload (CommonJS, for the sandbox), renderer. */
export default defineConfig({
  main: {
    plugins: [startsQuickly],
    build: {
      outDir: 'out/main',
      // The child that reads spreadsheets may read nothing of the disk but this folder.
      externalizeDeps: { exclude: ['hucre', 'yauzl', ...BUNDLED] },
      rollupOptions: {
        input: {
          main: 'src-main/main.ts',
          'pdf-worker': 'src-main/pdf/worker.ts',
          'search-worker': 'src-main/library/search-worker.ts',
          'spelling-worker': 'src-main/spelling/spelling-worker.ts',
          'spreadsheet-child': 'src-main/intake/spreadsheet-child.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: 'src-main/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    build: { outDir: 'out/renderer', rollupOptions: { input: 'src-renderer/index.html' } },
    plugins: [svelte()],
    worker: { format: 'es' },
  },
})
