import type { RecordKey, RecordKind } from './record-key.ts'
import type { Problem } from './problem.ts'

export type { Problem }

/**
 * Everything that can go wrong for a reason outside the code: a code and its facts, never a sentence. The window and
 * the command line write the sentence.
 */
export type AppError =
  | { readonly code: 'file-missing'; readonly path: string }
  | { readonly code: 'file-unreadable'; readonly path: string; readonly reason: string }
  | {
      readonly code: 'file-damaged'
      readonly path: string
      readonly reason: string
      readonly quarantined: string | null
    }
  /** One of the app's own files, in whose place an older state stands, or an empty one. `quarantined` null: it was gone, or could not be copied. */
  | {
      readonly code: 'file-recovered'
      readonly path: string
      readonly quarantined: string | null
      readonly from: 'backup' | 'nothing'
    }
  | { readonly code: 'file-unwritable'; readonly path: string; readonly reason: string }
  | { readonly code: 'disk-full'; readonly path: string }
  /** A PDF without an editable copy where a briefing was wanted. */
  | { readonly code: 'file-is-pdf'; readonly path: string }
  /** A file of some other kind where a briefing was wanted. */
  | { readonly code: 'not-a-briefing'; readonly path: string }
  | {
      readonly code: 'image-refused'
      readonly reason: 'no-image' | 'damaged' | 'unusual' | 'too-many-pixels' | 'too-many-bytes'
    }
  | {
      readonly code: 'newer-schema'
      readonly path: string
      readonly schema: number
      readonly supported: number
    }
  /** `conflictCopy` is the id of the draft that now holds what could not be saved under `id`; `how` is what was done to that. */
  | {
      readonly code: 'changed-elsewhere'
      readonly id: string
      readonly how: 'changed' | 'trashed' | 'gone'
      readonly conflictCopy: string
    }
  | { readonly code: 'read-only'; readonly id: string; readonly reason: string }
  | { readonly code: 'draft-invalid'; readonly path: string; readonly problems: readonly Problem[] }
  | { readonly code: 'template-invalid'; readonly path: string; readonly problems: readonly Problem[] }
  | { readonly code: 'brand-invalid'; readonly path: string; readonly problems: readonly Problem[] }
  | { readonly code: 'draft-unknown'; readonly query: string }
  /** The version was let go of meanwhile, or never was one of that draft. */
  | { readonly code: 'version-unknown'; readonly id: string; readonly version: string }
  | { readonly code: 'draft-ambiguous'; readonly query: string; readonly ids: readonly string[] }
  | { readonly code: 'library-invalid'; readonly problems: readonly Problem[] }
  /** Of the user's own shelf; all else of it is there. */
  | { readonly code: 'records-left-out'; readonly problems: readonly Problem[] }
  /** A record of the user's own that would make the library unsound; `at` of a problem is within the record. */
  | { readonly code: 'record-refused'; readonly kind: RecordKind; readonly problems: readonly Problem[] }
  /** `by` are records of the user's own that come from it. */
  | { readonly code: 'record-needed'; readonly id: string; readonly by: readonly RecordKey[] }
  | { readonly code: 'record-not-own'; readonly kind: RecordKind; readonly id: string }
  /** `reason` is a sentence's part: "it is protected by a password". */
  | { readonly code: 'table-unreadable'; readonly name: string; readonly reason: string }
  /** Of an imported document; `reason` as above. */
  | { readonly code: 'document-unreadable'; readonly name: string; readonly reason: string }
  /** Our own reader of imported files had a fault, whatever the file is; `reason` is what it said. */
  | { readonly code: 'reader-failed'; readonly name: string; readonly reason: string }
  | { readonly code: 'spelling-unavailable'; readonly reason: string }
  | { readonly code: 'source-unknown'; readonly sourceId: string }
  | { readonly code: 'excerpt-unknown'; readonly kind: 'quotation' | 'table' | 'event'; readonly id: string }
  /** Of the excerpts that were once used, none has this id (any more). */
  | { readonly code: 'excerpt-gone'; readonly id: string }
  /** `titles` are those of the briefings that hold it. */
  | { readonly code: 'excerpt-used'; readonly id: string; readonly titles: readonly string[] }
  | { readonly code: 'date-invalid'; readonly text: string }
  | { readonly code: 'locale-missing'; readonly locale: string }
  | { readonly code: 'search-unavailable'; readonly reason: string }
  | { readonly code: 'pdf-failed'; readonly reason: string }
  | { readonly code: 'request-refused'; readonly method: string; readonly reason: string }
  | { readonly code: 'cancelled' }
  | { readonly code: 'unexpected'; readonly reason: string }

export type ErrorCode = AppError['code']
