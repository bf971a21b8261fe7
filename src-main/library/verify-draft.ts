import type { Draft } from '#domain/draft.ts'
import type { Library } from '#domain/library.ts'
import { formatLocator } from '#domain/locator.ts'
import type { Quotation } from '#domain/quotation.ts'
import type { VerdictEdit, VerdictRow } from '#domain/verdict.ts'
import { citedInBody } from '#domain/walk-body.ts'
import { bySeverity } from './classify-edit.ts'
import { compareQuotation, isSamePassage } from './compare-quotation.ts'
import { verifyTable } from './verify-table.ts'

/**
 * Compares every quotation and every cell of a table that the draft's text holds with the library's record: first the
 * quotations, then the tables, each once, in reading order. What the draft has no snapshot of is printed from the library
 * and so is verbatim. Pure; no likeness is ever turned into a number.
 */
export function verifyDraft(draft: Draft, library: Library): readonly VerdictRow[] {
  const cited = citedInBody(draft.body)
  return [
    ...cited.quotationIds.map((id) => verifyQuotation(id, draft, library)),
    ...cited.tableIds.flatMap((id) => verifyTable(id, heldIn(draft.snapshots.tables, id), library)),
  ]
}

/** An id may be a word like "constructor", which every object has from elsewhere. */
const heldIn = <T>(snapshots: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(snapshots, id) ? snapshots[id] : undefined

function verifyQuotation(id: string, draft: Draft, library: Library): VerdictRow {
  const record = library.quotations.find((quotation) => quotation.id === id)
  const found = heldIn(draft.snapshots.quotations, id) ?? record
  if (found === undefined) {
    const reason = 'neither the draft nor the library holds its words'
    return { id, sourceId: '', verdict: 'cannot-be-checked', edits: [], place: '', reason }
  }
  const expected = record ?? findPassage(found, library)
  if (expected !== undefined) return compare(id, expected, found)
  const row = { id, sourceId: found.sourceId, edits: [], place: formatLocator(found.locator) }
  return library.sources.some((source) => source.id === found.sourceId)
    ? { ...row, verdict: 'not-found', reason: null }
    : { ...row, verdict: 'cannot-be-checked', reason: `the library has no source “${found.sourceId}”` }
}

function compare(id: string, expected: Quotation, found: Quotation): VerdictRow {
  const comparison = compareQuotation(expected.selector.exact, found.selector.exact)
  const edits = [...('edits' in comparison ? comparison.edits : []), ...attributionEdits(expected, found)]
  return {
    id,
    sourceId: expected.sourceId,
    verdict: edits.length > 0 ? 'altered' : comparison.verdict,
    edits: bySeverity(edits),
    place: formatLocator(expected.locator),
    reason: null,
  }
}

/** The right words of the wrong person, work or page mislead as much as wrong words. */
function attributionEdits(expected: Quotation, found: Quotation): readonly VerdictEdit[] {
  const stated: readonly (readonly [VerdictEdit['kind'], string, string])[] = [
    ['name', expected.speaker.name, found.speaker.name],
    ['name', expected.sourceId, found.sourceId],
    ['number', formatLocator(expected.locator), formatLocator(found.locator)],
  ]
  return stated
    .filter(([, wanted, given]) => wanted !== given)
    .map(([kind, wanted, given]) => ({ kind, expected: wanted, found: given }))
}

/** The record of the same source that the words come from, where their own record is not in the library. */
function findPassage(found: Quotation, library: Library): Quotation | undefined {
  const ofSource = library.quotations.filter(({ sourceId }) => sourceId === found.sourceId)
  const { exact } = found.selector
  return (
    ofSource.find(({ selector }) => compareQuotation(selector.exact, exact).verdict !== 'altered') ??
    ofSource.find(({ selector }) => isSamePassage(selector.exact, exact))
  )
}
