export type RecordKind = 'source' | 'quotation' | 'table' | 'event'

/** Names one record of a library. */
export interface RecordKey {
  readonly kind: RecordKind
  readonly id: string
}
