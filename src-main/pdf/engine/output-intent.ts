import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type PDFDocument from 'pdfmake/js/PDFDocument.js'

// Not called `require`: the bundler would declare a second one.
const fromHere = createRequire(import.meta.url)
const NAME = 'sRGB IEC61966-2.1'
let profile: Uint8Array | null = null

/** Says which colours the numbers of a file mean: those of sRGB, by the profile that pdfkit brings. */
export function writeOutputIntent(pdf: PDFDocument): void {
  profile ??= readFileSync(join(dirname(fromHere.resolve('pdfkit')), 'data/sRGB_IEC61966_2_1.icc'))
  const colours = pdf.ref({ N: 3 })
  colours.end(profile)
  const intent = pdf.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    Info: new String(NAME),
    OutputConditionIdentifier: new String(NAME),
    DestOutputProfile: colours,
  })
  intent.end()
  pdf._root.data['OutputIntents'] = [intent]
}
