import { fileURLToPath } from 'node:url'

/** Where the built app finds its parts, all computed from the place of `out/main/main.js`. */
export interface ServicePaths {
  /** The sandboxed preload script. */
  readonly preload: string
  /** The folder that `app://briefwright/` serves. */
  readonly renderer: string
  /** The bundled library. */
  readonly seeds: string
  /** Templates and the sample briefing. */
  readonly assets: string
  readonly pdfWorker: URL
  readonly searchWorker: URL
  readonly spellingWorker: URL
  readonly spreadsheetChild: URL
  /** All that a child process may read: its own code. */
  readonly childCode: readonly string[]
}

/** @param main `import.meta.url` of the built main bundle, `…/out/main/main.js`. */
export function servicePaths(main: string): ServicePaths {
  const at = (path: string): URL => new URL(path, main)
  return {
    preload: fileURLToPath(at('../preload/preload.cjs')),
    renderer: fileURLToPath(at('../renderer/')),
    seeds: fileURLToPath(at('../../seeds/')),
    assets: fileURLToPath(at('../../assets/')),
    pdfWorker: at('./pdf-worker.js'),
    searchWorker: at('./search-worker.js'),
    spellingWorker: at('./spelling-worker.js'),
    spreadsheetChild: at('./spreadsheet-child.js'),
    childCode: [fileURLToPath(at('./')), fileURLToPath(at('../../package.json'))],
  }
}
