import { changesOfEvent } from '#domain/compare-records.ts'
import type { CorrectedValue } from '#domain/correction.ts'
import type { Library } from '#domain/library.ts'
import { formatLocator } from '#domain/locator.ts'
import type { TimelineEvent } from '#domain/timeline.ts'
import type { VerdictEdit, VerdictRow } from '#domain/verdict.ts'
import { bySeverity } from './classify-edit.ts'
import { compareQuotation } from './compare-quotation.ts'

/** A draft's event against the library's: its date, its words, and the places where its sources tell of it. */
export function verifyEvent(id: string, snapshot: TimelineEvent | undefined, library: Library): VerdictRow {
  const expected = library.events.find((event) => event.id === id)
  const found = snapshot ?? expected
  const [first] = found?.sources ?? []
  const row: VerdictRow = {
    kind: 'event',
    id,
    sourceId: first?.sourceId ?? '',
    verdict: 'verbatim',
    edits: [],
    place: first === undefined ? '' : formatLocator(first.locator),
    reason: null,
  }
  const unchecked = (reason: string): VerdictRow => ({ ...row, verdict: 'cannot-be-checked', reason })
  if (found === undefined) return unchecked('neither the draft nor the library holds it')
  if (first === undefined) return unchecked('no source is named for it')
  if (expected === undefined) {
    const isKnown = library.sources.some((source) =>
      found.sources.some(({ sourceId }) => sourceId === source.id),
    )
    return isKnown
      ? { ...row, verdict: 'not-found' }
      : unchecked(`the library has no source “${first.sourceId}”`)
  }
  const edits = changesOfEvent(expected, found, 'en-GB').flatMap(editsOf)
  return edits.length === 0 ? row : { ...row, verdict: 'altered', edits: bySeverity(edits) }
}

/** What is changed in the words is named word by word, typography aside. */
function editsOf({ what, before, after }: CorrectedValue): readonly VerdictEdit[] {
  if (what === 'words') {
    const compared = compareQuotation(before, after)
    return compared.verdict === 'altered' ? compared.edits : []
  }
  return [{ kind: what === 'sources' ? 'name' : 'number', expected: before, found: after }]
}
