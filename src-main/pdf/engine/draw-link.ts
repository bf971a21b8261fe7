import type { Inline } from 'pdfmake/js/Renderer.js'
import type { BriefPdf } from './brief-pdf.ts'
import { round } from './encode-text.ts'
import type { Artifact } from './marked-content.ts'
import { textObject } from './object-text.ts'
import type { StructureElement } from './structure-element.ts'

/** Printed with the page, as PDF/A wants of every annotation. */
const PRINTED = 4

/** Makes one area of the words of a link; words that are none are left alone. `y` is the top of their line. */
export function drawLink(
  pdf: BriefPdf,
  words: readonly Inline[],
  owner: StructureElement | Artifact,
  x: number,
  y: number,
): void {
  const { link, linkToDestination, x: start, font, fontSize } = words[0]!
  const last = words.at(-1)!
  const target =
    link !== null
      ? `/A << /Type /Action /S /URI /URI ${textObject(asciiAddress(link))} >>`
      : linkToDestination !== null
        ? `/Dest ${textObject(linkToDestination)}`
        : null
  if (target === null) return
  const { height } = pdf.page
  const area = [x + start, height - y - font.lineHeight(fontSize), x + last.x + last.width, height - y].map(
    round,
  )
  const said = words
    .map(({ text }) => text)
    .join('')
    .trim()
  const annotation = pdf.ref()
  pdf.page.annotations.push(annotation)
  const parent = typeof owner === 'string' ? '' : ` /StructParent ${pdf.marks.own(annotation, owner)}`
  pdf.writeObject(
    annotation,
    `<< /Type /Annot /Subtype /Link /Rect [${area.join(' ')}] /Border [0 0 0] /F ${PRINTED} /Contents ${textObject(said)} ${target}${parent} >>`,
  )
}

/** Letters that an address may not have are written as it has them. */
const asciiAddress = (address: string): string =>
  address.toWellFormed().replace(/[^!-~]/gu, (character) => encodeURIComponent(character))
