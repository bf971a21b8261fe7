import { createRequire } from 'node:module'
import { fontFile } from './page-look.ts'
import type { Setter } from './setter.ts'

interface Pdfmake {
  setFonts(fonts: object): void
  setUrlAccessPolicy(policy: () => boolean): void
  setLocalAccessPolicy(policy: () => boolean): void
  createPdf(definition: object): { getBuffer(): Promise<Uint8Array> }
}

const fromHere = createRequire(import.meta.url)

/** Stock pdfmake, as its documentation says to use it. */
export function openPdfmake(): Setter {
  const pdfmake = fromHere('pdfmake') as Pdfmake
  pdfmake.setFonts({ serif: faces('serif'), sans: faces('sans') })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => true)
  return {
    set: (markup) => pdfmake.createPdf(JSON.parse(markup) as object).getBuffer(),
    close: () => Promise.resolve(),
  }
}

const faces = (family: 'serif' | 'sans'): object => ({
  normal: fontFile(family, 'regular', false),
  italics: fontFile(family, 'regular', true),
  bold: fontFile(family, 'semibold', false),
})
