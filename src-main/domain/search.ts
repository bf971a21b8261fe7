/** A record that a search found. `id` names it within its kind; digests are found as `source`. */
export interface SearchHit {
  readonly kind: 'quotation' | 'table' | 'event' | 'source' | 'actor' | 'disagreement'
  readonly id: string
  /** The source that gives it, or the first of several; empty for an actor that no source is known to name. */
  readonly sourceId: string
  /** The work that this is an edition of: hits of one work are one witness. */
  readonly work: string
  /** In its short form: "p. 19". */
  readonly locator: string
  readonly snippet: string
  /** Higher is nearer; comparable within one answer only. */
  readonly score: number
}
