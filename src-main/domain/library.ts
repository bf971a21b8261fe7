import type { Disagreement } from './disagreement.ts'
import type { Problem } from './problem.ts'
import type { Quotation } from './quotation.ts'
import type { RecordKey } from './record-key.ts'
import type { Source } from './source.ts'
import type { DataTable } from './table.ts'
import type { TimelineEvent } from './timeline.ts'

export type { RecordKey, RecordKind } from './record-key.ts'

export const ACTOR_KINDS = ['person', 'organisation', 'place', 'agreement'] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

/** A person, organisation, place or agreement, with every spelling by which the sources call it. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly kind: ActorKind
  readonly otherNames: readonly string[]
  readonly description: string
  /** Ids of actors that share a name with this one and are not the same. */
  readonly distinctFrom?: readonly string[] | undefined
}

/** All that can be cited: bundled and the user's own. Records are in a stable order, ids unique within their kind. */
export interface Library {
  readonly sources: readonly Source[]
  readonly quotations: readonly Quotation[]
  readonly tables: readonly DataTable[]
  readonly events: readonly TimelineEvent[]
  readonly actors: readonly Actor[]
  readonly disagreements: readonly Disagreement[]
  /** The records that the user wrote or corrected: those of the last shelf. Only these can be changed or taken away. */
  readonly own: readonly OwnKey[]
  /** What of the user's own shelf cannot be used and is left out here; absent where there is nothing. */
  readonly problems?: readonly Problem[]
}

/** `corrects` where it takes the place of a bundled record. */
export interface OwnKey extends RecordKey {
  readonly corrects?: true
}

export const EMPTY_LIBRARY: Library = {
  sources: [],
  quotations: [],
  tables: [],
  events: [],
  actors: [],
  disagreements: [],
  own: [],
}
