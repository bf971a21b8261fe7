import { contrast, mixed } from './contrast.ts'

export const FACES = ['serif', 'sans'] as const
export type Face = (typeof FACES)[number]

/** How an institution's briefings look, and what stands in all of them. Null and empty leave it to template and briefing. */
export interface Brand extends BrandLook {
  /** In the masthead of a briefing that names none itself. */
  readonly institution: string
  /** Stand at the end of every briefing that says nothing else there. */
  readonly disclaimer: string
  readonly publication: string
  readonly rights: string
}

/** The part of a brand that a page is drawn with. */
export interface BrandLook {
  /** #rrggbb: of rules, labels, calls and the first series. */
  readonly accent: string | null
  /** #rrggbb: of the text. */
  readonly ink: string | null
  readonly headings: Face | null
  readonly text: Face | null
  readonly logo: BrandLogo | null
}

/** A picture of the store, named by the SHA-256 of its bytes. */
export interface BrandLogo {
  readonly blob: string
  readonly mediaType: 'image/png' | 'image/jpeg'
  /** Pixels. */
  readonly width: number
  readonly height: number
}

export const NO_BRAND: Brand = {
  accent: null,
  ink: null,
  headings: null,
  text: null,
  logo: null,
  institution: '',
  disclaimer: '',
  publication: '',
  rights: '',
}

/** What is drawn of a brand; null where nothing is otherwise than the templates have it. */
export function brandLook({ accent, ink, headings, text, logo }: Brand): BrandLook | null {
  const look = { accent, ink, headings, text, logo }
  return Object.values(look).every((value) => value === null) ? null : look
}

const PAPER = '#ffffff'

/** The shades that an accent brings: grounds, pale columns, and a second series. */
export const shadesOfAccent = (accent: string) => ({
  tint: mixed(accent, PAPER, 0.067),
  faint: mixed(accent, PAPER, 0.31),
  third: mixed(accent, PAPER, 0.66),
})

/** The shades of the text: of labels, and of what is small. */
export const shadesOfInk = (ink: string) => ({
  soft: mixed(ink, PAPER, 0.775),
  quiet: mixed(ink, PAPER, 0.7),
})

/** The least contrast of text with its ground. Source: WCAG 2.2, 1.4.3. */
export const LEAST_CONTRAST = 4.5

/** A colour that cannot be read where it is used: `ratio` to one, of its palest use. */
export interface PaleColour {
  readonly colour: 'accent' | 'ink'
  readonly ratio: number
}

export function paleColours({ accent, ink }: BrandLook): readonly PaleColour[] {
  const uses = [
    ...(accent === null
      ? []
      : [{ colour: 'accent' as const, ratio: contrast(accent, shadesOfAccent(accent).tint) }]),
    ...(ink === null ? [] : [{ colour: 'ink' as const, ratio: contrast(shadesOfInk(ink).quiet, PAPER) }]),
  ]
  return uses.filter(({ ratio }) => ratio < LEAST_CONTRAST)
}
