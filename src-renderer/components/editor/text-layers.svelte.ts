import type { NoteEditor } from './notes/note-editor.ts'

/** What lies over the text just now. */
export class TextLayers {
  /** The footnote whose words are being written. */
  note = $state.raw<NoteEditor | null>(null)
  /** A target of a cross-reference is being chosen: for a new one, or for the one at `replaced`. */
  target = $state.raw<{ readonly replaced: number | null } | null>(null)
  /** Find, or find and replace. */
  find = $state<'find' | 'replace' | null>(null)
  /** Grows each time that the find bar is asked for, so that its field is taken again. */
  findAsked = $state(0)

  openFind(kind: 'find' | 'replace'): void {
    this.find = kind
    this.findAsked++
  }
}
