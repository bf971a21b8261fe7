import { readFileSync, writeFileSync } from 'node:fs'
import type { Setter } from './setter.ts'

/**
 * The process in which a typesetter of Node runs. `NAME once MARKUP PDF` sets one file; `NAME often MARKUP…` sets one after
 * another and prints the milliseconds of each, as JSON.
 */
const NAMES: Readonly<Record<string, (often: boolean) => Promise<Pick<Setter, 'set'> & Partial<Setter>>>> = {
  ours: async (often) => {
    const { openOurs, setOnce } = await import('./set-ours.ts')
    return often ? openOurs() : { set: setOnce }
  },
  pdfmake: async () => (await import('./set-pdfmake.ts')).openPdfmake(),
  chromium: async () => (await import('./set-chromium.ts')).openChromium(),
  typst: async () => (await import('./set-typst.ts')).openTypst(),
}

const [name = '', how, ...files] = process.argv.slice(2)
const open = NAMES[name]
if (open === undefined) throw new RangeError(`No typesetter is called ${name}`)

if (how === 'once') {
  const [markup, pdf] = files as [string, string]
  const setter = await open(false)
  writeFileSync(pdf, await setter.set(readFileSync(markup, 'utf8')))
} else {
  const setter = await open(true)
  const taken: number[] = []
  for (const file of files) {
    const markup = readFileSync(file, 'utf8')
    const start = performance.now()
    await setter.set(markup)
    taken.push(performance.now() - start)
  }
  await setter.close?.()
  process.stdout.write(JSON.stringify(taken))
}
