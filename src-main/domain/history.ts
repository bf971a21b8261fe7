/** A state of a draft that was kept, by the moment in which it was saved. */
export interface DraftVersion {
  /** Names it among the versions of its draft. */
  readonly version: string
  /** ISO 8601 in UTC. */
  readonly saved: string
  /** Why it was kept: when the briefing was opened, while it was worked on, before another version was restored, …. */
  readonly reason: 'opened' | 'working' | 'before-restore' | 'before-migration' | 'before-correction'
  readonly title: string
  readonly words: number
}
