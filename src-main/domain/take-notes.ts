import type { CitationCluster, CitationForm } from './citation.ts'
import type { DocumentNote, Run } from './document.ts'
import type { Apparatus } from './resolving.ts'

export interface NoteTaker extends Apparatus {
  /** Those taken so far, numbered from 1. */
  readonly notes: readonly DocumentNote[]
}

/**
 * Numbers citations (`c1`, `c2`, …) and notes as they are met: footnotes, and in a note style each citation of the text, in
 * one sequence. `print` gives the runs of a citation.
 */
export function takeNotes(
  form: CitationForm,
  print: (cluster: CitationCluster) => readonly Run[],
): NoteTaker {
  const notes: DocumentNote[] = []
  let clusters = 0
  return {
    notes,
    cite(items, footnote) {
      const id = `c${++clusters}`
      if (form === 'in-text') return print({ id, items })
      if (footnote !== null) return print({ id, items, note: footnote, inFootnote: true })
      const number = notes.length + 1
      notes.push({ number, runs: print({ id, items, note: number }) })
      return [{ kind: 'note-call', number }]
    },
    footnote(runs) {
      const number = notes.length + 1
      notes.push({ number, runs: runs(number) })
      return { kind: 'note-call', number }
    },
  }
}
