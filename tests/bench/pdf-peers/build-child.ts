import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { startsQuickly } from '../../../electron.vite.config.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** What pdfkit asks for at its start, and electron-vite gives it in the app. */
const NAMES = 'const __filename = import.meta.filename, __dirname = import.meta.dirname;'

/** Bundles the children as the app's thread that prints is bundled. The path of their module. */
export async function buildChild(): Promise<string> {
  const outDir = `${root}.cache/bench-peers`
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [startsQuickly],
    ssr: { noExternal: true, external: ['@myriaddreamin/typst-ts-node-compiler', 'playwright-core'] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node24',
      rolldownOptions: {
        input: { child: 'tests/bench/pdf-peers/child.ts', 'pdf-worker': 'src-main/pdf/worker.ts' },
        output: { banner: NAMES, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
  return `${outDir}/child.js`
}
