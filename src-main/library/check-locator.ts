import { formatLocator } from '#domain/locator.ts'
import type { Locator } from '#domain/locator.ts'
import type { Extent, Source } from '#domain/source.ts'

/**
 * Why a source has no such place; null where it has, or nothing says that it has not. Where the source does not say how far
 * it reaches, its digest tells whether it has pages or paragraphs, and what its sections are called.
 */
export function checkLocator(locator: Locator, source: Source): string | null {
  const { extent } = source
  if (locator.kind === 'note') return checkNote(locator.note, extent)
  const kinds = kindsOf(source)
  if (kinds.size > 0 && !kinds.has(locator.kind)) {
    const [kind] = kinds
    return `places in “${source.id}” are named by ${kind}, not by ${locator.kind}`
  }
  if (locator.kind === 'page') return extent?.kind === 'pages' ? checkPages(locator.page, extent) : null
  return extent?.kind === 'paragraphs' ? checkParagraph(locator, extent) : checkSection(locator, source)
}

function kindsOf({ extent, digest }: Source): ReadonlySet<Locator['kind']> {
  if (extent !== undefined) return new Set([extent.kind === 'pages' ? 'page' : 'paragraph'])
  return new Set(digest.map(({ locator }) => locator.kind).filter((kind) => kind !== 'note'))
}

function checkNote(note: string, extent: Extent | undefined): string | null {
  if (extent === undefined) return null
  const number = /^\d+$/.test(note) ? Number(note) : romanNumber(note)
  if (number !== null && number >= 1 && number <= extent.notes) return null
  return extent.notes === 0 ? 'it has no notes' : `it has no note ${note}: there are ${extent.notes}`
}

function checkPages(page: string, { first, last }: Extent & { kind: 'pages' }): string | null {
  const pages = page.split(/[-–,]/).map((part) => Number(part.trim()))
  const isWithin = pages.every((number) => Number.isInteger(number) && number >= first && number <= last)
  const isRising = pages.every((number, i) => i === 0 || number > pages[i - 1]!)
  return isWithin && isRising
    ? null
    : `it has no ${formatLocator({ kind: 'page', page })}: its pages are ${first}–${last}`
}

type Paragraph = Extract<Locator, { kind: 'paragraph' }>

function checkParagraph(
  { paragraph, section }: Paragraph,
  extent: Extent & { kind: 'paragraphs' },
): string | null {
  const found = extent.sections.find((one) => one.section === (section ?? null))
  if (found === undefined) {
    return section === undefined ? 'its paragraphs are counted by section' : `it has no section “${section}”`
  }
  if (paragraph <= found.paragraphs) return null
  const place = section === undefined ? 'it' : `its section “${section}”`
  return `${place} has no paragraph ${paragraph}: there are ${found.paragraphs}`
}

/** Only a digest that names sections says which there are. */
function checkSection({ section }: Paragraph, { digest }: Source): string | null {
  const sections = digest.flatMap(({ locator }) =>
    locator.kind === 'paragraph' && locator.section !== undefined ? [locator.section] : [],
  )
  const isKnown = section === undefined || sections.length === 0 || sections.includes(section)
  return isKnown ? null : `its digest has no section “${section}”`
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

/** Null where the text is no Roman numeral. */
function romanNumber(text: string): number | null {
  if (!/^(?=.)(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/i.test(text)) return null
  const values = [...text.toLowerCase()].map((letter) => ROMAN[letter]!)
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0)
}
