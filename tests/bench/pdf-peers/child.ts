import { readFileSync, writeFileSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import type { Setter } from './setter.ts'

/**
 * The process in which a typesetter of Node runs. `NAME CACHES once MARKUP PDF` sets one file; `NAME CACHES often MARKUP…` sets
 * one after another and prints the milliseconds of each, as JSON. CACHES is a folder, or empty.
 */
const NAMES: Readonly<Record<string, (often: boolean) => Promise<Setter>>> = {
  ours: async (often) => {
    if (!often && caches !== '') enableCompileCache(join(caches, 'code'))
    const { openOurs, openOnce } = await import('./set-ours.ts')
    return often ? openOurs(caches) : openOnce(caches)
  },
  pdfmake: async () => (await import('./set-pdfmake.ts')).openPdfmake(),
  chromium: async () => (await import('./set-chromium.ts')).openChromium(),
  typst: async () => (await import('./set-typst.ts')).openTypst(),
}

const [name = '', caches = '', how, ...files] = process.argv.slice(2)
const open = NAMES[name]
if (open === undefined) throw new RangeError(`No typesetter is called ${name}`)

const setter = await open(how === 'often')
if (how === 'once') {
  const [markup, pdf] = files as [string, string]
  writeFileSync(pdf, await setter.set(readFileSync(markup, 'utf8')))
} else {
  const taken: number[] = []
  for (const file of files) {
    const markup = readFileSync(file, 'utf8')
    const start = performance.now()
    await setter.set(markup)
    taken.push(performance.now() - start)
  }
  process.stdout.write(JSON.stringify(taken))
}
await setter.close()
