/** A file that a PDF carries and that its reader can take out. Source: ISO 32000-2, 7.11.4 and 14.13 (associated files). */
export interface AttachedFile {
  readonly name: string
  /** "application/json". */
  readonly mediaType: string
  readonly description: string
  /** What it is to the page: what it was made from, or more about it. */
  readonly relationship: 'Source' | 'Supplement'
  readonly bytes: Uint8Array
}
