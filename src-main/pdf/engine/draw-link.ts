import type { Inline } from 'pdfmake/js/Renderer.js'
import type { BriefPdf } from './brief-pdf.ts'
import { round } from './encode-text.ts'
import type { Artifact } from './marked-content.ts'
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
      ? { A: { Type: 'Action', S: 'URI', URI: new String(asciiAddress(link)) } }
      : linkToDestination !== null
        ? { Dest: new String(linkToDestination) }
        : null
  if (target === null) return
  const { height } = pdf.page
  const annotation = pdf.ref({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [x + start, height - y - font.lineHeight(fontSize), x + last.x + last.width, height - y].map(round),
    Border: [0, 0, 0],
    F: PRINTED,
    Contents: new String(
      words
        .map(({ text }) => text)
        .join('')
        .trim(),
    ),
    ...target,
  })
  pdf.page.annotations.push(annotation)
  if (typeof owner !== 'string') annotation.data['StructParent'] = pdf.marks.own(annotation, owner)
  annotation.end()
}

/** Letters that an address may not have are written as it has them. */
const asciiAddress = (address: string): string =>
  address.toWellFormed().replace(/[^!-~]/gu, (character) => encodeURIComponent(character))
