/** A record of the library that is no longer as a draft took it, and that the analyst has not decided about. */
export interface Correction {
  readonly kind: 'reference' | 'quotation' | 'table' | 'event'
  /** Of the record. */
  readonly id: string
  /** What it is called in a list: a reference's short form, a table's title, the first words of a quotation. */
  readonly label: string
  readonly changes: readonly CorrectedValue[]
}

export interface CorrectedValue {
  /** Where in the record: "title", "2014, Remittances". */
  readonly what: string
  /** As the briefing prints it; empty where there was, or is, none. */
  readonly before: string
  readonly after: string
  /** True for a value that the briefing calculates from a corrected one. */
  readonly derived: boolean
}

/** All that one draft would have to decide. */
export interface DraftCorrections {
  readonly draftId: string
  readonly title: string
  readonly corrections: readonly Correction[]
}
