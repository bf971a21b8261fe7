import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'electron-vite'

/** Three bundles from one source: main and its workers (ES modules), preload (CommonJS, for the sandbox), renderer. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // The child that reads spreadsheets may read nothing of the disk but this folder.
      externalizeDeps: { exclude: ['hucre', 'yauzl'] },
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
