import type { Inline } from 'pdfmake/js/Renderer.js'
import type { BriefPdf } from './brief-pdf.ts'
import type { Artifact } from './marked-content.ts'
import { textObject } from './object-text.ts'
import { round } from './round.ts'
import type { StructureElement } from './structure-element.ts'

/** Printed with the page, as PDF/A wants of every annotation. */
const PRINTED = 4

/** Makes one area of the words of a line from one to another, if they are a link. `y` is the top of their line. */
export function drawLink(
  pdf: BriefPdf,
  line: readonly Inline[],
  from: number,
  to: number,
  owner: StructureElement | Artifact,
  x: number,
  y: number,
): void {
  const { x: start, run } = line[from]!
  const { font, fontSize, link, linkToDestination } = run
  if (link === null && linkToDestination === null) return
  const words = line.slice(from, to)
  const last = words.at(-1)!
  const { height } = pdf.page
  const area = [x + start, height - y - font.lineHeight(fontSize), x + last.x + last.width, height - y].map(
    round,
  )
  const annotation = pdf.ref()
  pdf.page.annotations.push(annotation)
  const target =
    link !== null
      ? `/A << /Type /Action /S /URI /URI ${textObject(asciiAddress(link))} >>`
      : `/Dest ${textObject(linkToDestination!)}`
  const said = words
    .map(({ text }) => text)
    .join('')
    .trim()
  const parent = typeof owner === 'string' ? '' : ` /StructParent ${pdf.marks.own(annotation, owner)}`
  pdf.writeObject(
    annotation,
    `<< /Type /Annot /Subtype /Link /Border [0 0 0] /F ${PRINTED} /Contents ${textObject(said)} ${target} /Rect [${area.join(' ')}]${parent} >>`,
  )
}

/** Letters that an address may not have are written as it has them. */
const asciiAddress = (address: string): string =>
  address.toWellFormed().replace(/[^!-~]/gu, (character) => encodeURIComponent(character))
