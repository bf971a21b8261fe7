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
  const { x: start, font, fontSize } = words[0]!
  const last = words.at(-1)!
  const link = linkOf(words)
  if (link === null) return
  const { height } = pdf.page
  const area = [x + start, height - y - font.lineHeight(fontSize), x + last.x + last.width, height - y].map(
    round,
  )
  const annotation = pdf.ref()
  pdf.page.annotations.push(annotation)
  const parent = typeof owner === 'string' ? '' : ` /StructParent ${pdf.marks.own(annotation, owner)}`
  pdf.writeObject(annotation, `<< ${link} /Rect [${area.join(' ')}]${parent} >>`)
}

const known = new WeakMap<readonly Inline[], string | null>()

/** What a link is wherever it stands: to where it leads, and what it says. */
function linkOf(words: readonly Inline[]): string | null {
  let made = known.get(words)
  if (made === undefined) known.set(words, (made = makeLink(words)))
  return made
}

function makeLink(words: readonly Inline[]): string | null {
  const { link, linkToDestination } = words[0]!
  const target =
    link !== null
      ? `/A << /Type /Action /S /URI /URI ${textObject(asciiAddress(link))} >>`
      : linkToDestination !== null
        ? `/Dest ${textObject(linkToDestination)}`
        : null
  if (target === null) return null
  const said = words
    .map(({ text }) => text)
    .join('')
    .trim()
  return `/Type /Annot /Subtype /Link /Border [0 0 0] /F ${PRINTED} /Contents ${textObject(said)} ${target}`
}

/** Letters that an address may not have are written as it has them. */
const asciiAddress = (address: string): string =>
  address.toWellFormed().replace(/[^!-~]/gu, (character) => encodeURIComponent(character))
