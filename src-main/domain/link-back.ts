import type { BibliographyEntry, Run } from './document.ts'

/** Marks the place where each work is first cited: call with the citations one after another, in reading order. */
export function markFirstCitations(): {
  readonly mark: (runs: readonly Run[]) => readonly Run[]
  /** The works that were marked so far. */
  readonly marked: ReadonlySet<string>
} {
  const marked = new Set<string>()
  return {
    marked,
    mark: (runs) =>
      runs.map((run) => {
        if (run.kind !== 'text' || run.link?.kind !== 'source' || marked.has(run.link.sourceId)) return run
        marked.add(run.link.sourceId)
        return { ...run, firstCitationOf: run.link.sourceId }
      }),
  }
}

/** The entry with its number or the name that it begins with leading back to where the work is first cited. */
export function linkBack(entry: BibliographyEntry, marked: ReadonlySet<string>): BibliographyEntry {
  const [first, ...rest] = entry.runs
  if (first?.kind !== 'text' || first.link !== undefined || !marked.has(entry.sourceId)) return entry
  const [name] = /^(?:\[\d+\]|[^.,(]+)/u.exec(first.text) ?? ['']
  if (name.trim() === '') return entry
  const link = { kind: 'citation', sourceId: entry.sourceId } as const
  const after = first.text.slice(name.length)
  return {
    ...entry,
    runs: [{ ...first, text: name, link }, ...(after === '' ? [] : [{ ...first, text: after }]), ...rest],
  }
}
