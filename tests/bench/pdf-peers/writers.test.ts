import { parse } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, it } from 'vitest'
import type { Document } from '#domain/document.ts'
import { renderPdf } from '#pdf/render-pdf.ts'
import { readBack } from '#tests/pdf/read-back.ts'
import { aPaper } from './a-paper.ts'
import { asDocument } from './as-document.ts'
import { asHtml } from './as-html.ts'
import { asLatex } from './as-latex.ts'
import { asPdfmake } from './as-pdfmake.ts'
import { asTypst } from './as-typst.ts'
import { openPdfmake } from './set-pdfmake.ts'
import { openTypst } from './set-typst.ts'

/** All marks but spaces, as they are printed, in no order: notes stand elsewhere in each. */
const SAID =
  'Tolls & trade What 5% of #2 costs Leyla Rahimova Salt_and *wool* They paid $3 <each> at dawn Says {one} clerk. or @noon Sums Year Paid 1901 = base 12 Source: the ~ledger.'.split(
    ' ',
  )

async function expectSaid(pdf: Uint8Array): Promise<void> {
  const text = (await readBack(Uint8Array.from(pdf))).pages.join(' ')
  const missing = SAID.filter((word) => !text.includes(word))
  expect({ missing, text }).toEqual({ missing: [], text })
}

describe('one paper in the markup of each typesetter', () => {
  it('says the same printed by us', async () => {
    const document: Document = asDocument(aPaper)
    const rendered = await renderPdf(document)
    if (!rendered.ok) throw new Error(JSON.stringify(rendered.error))
    await expectSaid(rendered.value.pdf)
  })

  it('says the same printed by stock pdfmake', async () => {
    await expectSaid(await openPdfmake().set(asPdfmake(aPaper)))
  })

  it('says the same printed by Typst', async () => {
    await expectSaid(await openTypst().set(asTypst(aPaper)))
  })

  it.each(['foot', 'end'] as const)('says the same as HTML with notes at the %s', (notesAt) => {
    const text = textIn(parse(asHtml(aPaper, notesAt)))
    expect(SAID.filter((word) => !text.includes(word))).toEqual([])
    expect(text.indexOf('clerk') < text.indexOf('noon')).toBe(notesAt === 'foot')
  })

  it('stands for itself in LaTeX, sign by sign', () => {
    const body = asLatex(aPaper).split('Leyla Rahimova\\par')[1]
    expect(body).toBe(`

\\section*{Salt\\_and *wool*}

They paid \\$3 <each> \\textit{at dawn}\\footnote{Says \\{one\\} clerk.}\\textbf{ or @noon }

\\begin{center}\\tablefont\\fontsize{8.25bp}{11bp}\\selectfont
{\\bfseries Sums}\\\\
\\begin{tabular}{lr}
Year & Paid \\\\ \\hline
1901 = base & 12 \\\\
\\end{tabular}\\\\
Source: the \\textasciitilde{}ledger.
\\end{center}
\\end{document}
`)
  })
})

const textIn = (node: DefaultTreeAdapterTypes.Node): string => {
  if ('value' in node) return node.value
  if (!('childNodes' in node)) return ''
  return ['style', 'title'].includes(node.nodeName) ? '' : node.childNodes.map(textIn).join('')
}
