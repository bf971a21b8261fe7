/** A name as CSL-JSON has it. */
export type CslName =
  { readonly family: string; readonly given?: string | undefined } | { readonly literal: string }

export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[] | undefined
  readonly circa?: boolean | undefined
  readonly literal?: string | undefined
}

/**
 * The description of a work: CSL-JSON 1.0, the fields this product writes. Others are kept as they came.
 * Source: https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
 */
export interface Reference {
  readonly id: string
  readonly type: string
  readonly title?: string | undefined
  readonly 'title-short'?: string | undefined
  readonly author?: readonly CslName[] | undefined
  readonly editor?: readonly CslName[] | undefined
  readonly issued?: CslDate | undefined
  readonly accessed?: CslDate | undefined
  readonly publisher?: string | undefined
  readonly 'publisher-place'?: string | undefined
  readonly 'container-title'?: string | undefined
  readonly 'collection-title'?: string | undefined
  readonly 'collection-number'?: string | undefined
  readonly 'chapter-number'?: string | undefined
  readonly number?: string | undefined
  readonly page?: string | undefined
  readonly genre?: string | undefined
  readonly language?: string | undefined
  readonly ISBN?: string | undefined
  readonly URL?: string | undefined
  readonly note?: string | undefined
}

/** "Shiriyev": who is named first for a work, or, of one without a name, what it is called. */
export function authorOf(reference: Reference): string {
  const author = reference.author?.[0] ?? reference.editor?.[0]
  if (author === undefined)
    return reference['title-short'] ?? reference.title ?? reference.publisher ?? reference.id
  return 'literal' in author ? author.literal : author.family
}

/** "Shiriyev 2019", "Commentary.eu 2017", "Masimoglu, n.d.", as Chicago has them: names a work on a chip and in a list. */
export function shortReference(reference: Reference): string {
  const name = authorOf(reference)
  const year = reference.issued?.['date-parts']?.[0]?.[0]
  const uncertain = reference.issued?.circa === true ? 'c. ' : ''
  return year === undefined ? `${name}, n.d.` : `${name} ${uncertain}${year}`
}

/**
 * The short form of each reference by its id, those told apart that would read the same: "Shiriyev 2019a", "Shiriyev 2019b",
 * "Masimoglu, n.d.-a", in the order of their titles, as an author–date style has them when all are cited.
 */
export function shortReferences(references: readonly Reference[]): ReadonlyMap<string, string> {
  const alike = Map.groupBy(references, shortReference)
  return new Map(
    [...alike].flatMap(([short, group]) => {
      if (group.length === 1) return [[group[0]!.id, short] as const]
      const mark = /\d$/.test(short) ? '' : '-'
      return group
        .toSorted((a, b) => compareText(a.title ?? '', b.title ?? '') || compareText(a.id, b.id))
        .map(({ id }, i) => [id, `${short}${mark}${letters(i)}`] as const)
    }),
  )
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** a, b, …, z, aa, ab, …. */
const letters = (index: number): string =>
  (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(97 + (index % 26))
