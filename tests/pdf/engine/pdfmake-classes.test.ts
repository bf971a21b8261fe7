import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'

const fromHere = createRequire(import.meta.url)

const digest = (path: string): string =>
  createHash('sha256')
    .update(readFileSync(fromHere.resolve(path)))
    .digest('hex')
    .slice(0, 16)

/** What the engine overrides and calls inside, as it was when it was written against it: look at each change. */
const KNOWN: Readonly<Record<string, string>> = {
  'pdfmake/js/DocMeasure.js': 'fc718894ad324bd7',
  'pdfmake/js/DocPreprocessor.js': 'c59973f501365842',
  'pdfmake/js/DocumentContext.js': '3d0345080e003c61',
  'pdfmake/js/ElementWriter.js': '3a2e46a97588cfa4',
  'pdfmake/js/LayoutBuilder.js': '598afaa7ca4a48a5',
  'pdfmake/js/Line.js': 'e190b006440107bc',
  'pdfmake/js/PDFDocument.js': '33830dc64c9dfc98',
  'pdfmake/js/PageElementWriter.js': '0a5050bb83f5d1dd',
  'pdfmake/js/Renderer.js': '23e76f678fa202cf',
  'pdfmake/js/TableProcessor.js': '597c7fd0ebd4f556',
  'pdfmake/js/TextBreaker.js': '1c3ff0ae980161ea',
  pdfkit: '182339ebd26398bd',
}

it('stands on the inner classes of pdfmake and pdfkit that it was made for', () => {
  expect(Object.fromEntries(Object.keys(KNOWN).map((path) => [path, digest(path)]))).toEqual(KNOWN)
})
