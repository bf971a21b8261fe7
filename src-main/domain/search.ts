/** A record that a search found. `id` names it within its kind; digests are found as `source`. */
export interface SearchHit {
  readonly kind: 'quotation' | 'table' | 'event' | 'source'
  readonly id: string
  readonly sourceId: string
  /** In its short form: "p. 19". */
  readonly locator: string
  readonly snippet: string
  /** Higher is nearer; comparable within one answer only. */
  readonly score: number
}
