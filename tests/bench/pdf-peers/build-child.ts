import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Bundles the children as the app is bundled: the dependencies stay where they are. The path of their module. */
export async function buildChild(): Promise<string> {
  const outDir = `${root}.cache/bench-peers`
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node24',
      rolldownOptions: {
        input: { child: 'tests/bench/pdf-peers/child.ts', 'pdf-worker': 'src-main/pdf/worker.ts' },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
  return `${outDir}/child.js`
}
