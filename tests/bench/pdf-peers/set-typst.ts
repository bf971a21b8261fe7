import { dirname } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fontFile } from './page-look.ts'
import type { Setter } from './setter.ts'

/** Typst with the fonts that all have; its PDFs are tagged, and to PDF/A-3a, as ours are built. */
export function openTypst(): Setter {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: FONTS }] })
  return {
    set(markup) {
      const pdf = compiler.pdf({ mainFileContent: markup }, { pdfStandard: 'a-3a' })
      // As Typst's own watch does, so that memory does not grow with each edit.
      compiler.evictCache(10)
      return Promise.resolve(pdf)
    },
    close: () => Promise.resolve(),
  }
}

const FONTS = (['serif', 'sans'] as const).flatMap((family) =>
  [
    fontFile(family, 'regular', false),
    fontFile(family, 'regular', true),
    fontFile(family, 'semibold', false),
  ].map(dirname),
)
