import { shadesOfAccent, shadesOfInk } from '#domain/brand.ts'
import type { BrandLook, Face } from '#domain/brand.ts'
import type { TextName } from './define-text.ts'
import type { PageStyle } from './page-style.ts'

const HEADINGS: readonly TextName[] = [
  'institution',
  'title',
  'subtitle',
  'memoHead',
  'contentsHead',
  'heading1',
  'heading2',
  'heading3',
]

const READ: readonly TextName[] = [
  'keyPoint',
  'lead',
  'body',
  'quotation',
  'pull',
  'boxBody',
  'boxQuotation',
  'contents1',
  'contents2',
  'contents3',
  'event',
  'note',
  'entry',
]

/** The style of a template in the colours and faces of a brand; what a brand leaves open stays as it is. */
export function brandStyle(style: PageStyle, brand: BrandLook | undefined): PageStyle {
  if (brand === undefined) return style
  const { accent, ink, headings, text } = brand
  const ofAccent = accent === null ? null : shadesOfAccent(accent)
  return {
    ...style,
    colours: {
      ...style.colours,
      ...(ink === null ? {} : { ink, ...shadesOfInk(ink) }),
      ...(ofAccent === null
        ? {}
        : {
            accent: accent!,
            tint: ofAccent.tint,
            faint: ofAccent.faint,
            'series-1': accent!,
            'series-3': ofAccent.third,
          }),
    },
    text: inFace(inFace(style.text, HEADINGS, headings), READ, text),
  }
}

function inFace(texts: PageStyle['text'], names: readonly TextName[], face: Face | null): PageStyle['text'] {
  if (face === null) return texts
  return { ...texts, ...Object.fromEntries(names.map((name) => [name, { ...texts[name], family: face }])) }
}
