import type { Draft, ShownWords } from '#domain/draft.ts'
import type { Library, RecordKey } from '#domain/library.ts'
import { formatLocator } from '#domain/locator.ts'
import type { Quotation } from '#domain/quotation.ts'
import type { Verdict, VerdictEdit, VerdictRow } from '#domain/verdict.ts'
import { citedInBody, walkBody } from '#domain/walk-body.ts'
import { bySeverity } from './classify-edit.ts'
import { compareQuotation, isSamePassage } from './compare-quotation.ts'
import { compareShown } from './compare-shown.ts'
import { verifyEvent } from './verify-event.ts'
import { verifyTable } from './verify-table.ts'

/**
 * Compares every quotation, every cell of a table and every event that the draft's text holds with the library's record: first
 * the quotations, as they are shown, then the tables and what charts draw from them, then events, each once, in reading order. A quotation
 * that is shown in several ways has the gravest of their verdicts. What the draft has no snapshot of is printed from the
 * library and so is verbatim. Pure; no likeness is ever turned into a number.
 */
export function verifyDraft(draft: Draft, library: Library): readonly VerdictRow[] {
  const shown = wordsShown(draft)
  const { tableIds, eventIds } = citedInBody(draft.body)
  return [
    ...[...shown].map(([id, words]) =>
      ofOwn(
        { kind: 'quotation', id },
        library,
      )(gravest(words.map((word) => verifyQuotation(id, word, draft, library)))),
    ),
    ...tableIds.flatMap((id) =>
      verifyTable(id, heldIn(draft.snapshots.tables, id), library).map(ofOwn({ kind: 'table', id }, library)),
    ),
    ...eventIds.map((id) =>
      ofOwn({ kind: 'event', id }, library)(verifyEvent(id, heldIn(draft.snapshots.events, id), library)),
    ),
  ]
}

/**
 * What agrees with a record of the person's own agrees with that alone: a table or event that was typed has no source here
 * to be compared with, and of a corrected record it is said who corrected it.
 */
function ofOwn({ kind, id }: RecordKey, library: Library): (row: VerdictRow) => VerdictRow {
  const key = library.own.find((own) => own.kind === kind && own.id === id)
  return (row) => {
    if (key === undefined || row.reason !== null || !AGREEING.has(row.verdict)) return row
    if (key.corrects === true) return { ...row, reason: 'it is as you corrected it in the library' }
    if (kind === 'quotation') return row
    const reason = 'it was typed or pasted by hand, and there is no text to compare it with'
    return { ...row, verdict: 'cannot-be-checked', reason }
  }
}

/** The ways in which each quotation is shown, in the text, in boxes and in footnotes; '' is the whole. */
function wordsShown(draft: Draft): ReadonlyMap<string, readonly ShownWords[]> {
  const shown = new Map<string, ShownWords[]>()
  for (const node of walkBody(draft.body)) {
    if (node.type !== 'quotation' && node.type !== 'inlineQuotation') continue
    const { quotationId } = node.attrs
    const words = shown.get(quotationId) ?? []
    if (!words.includes(node.attrs.shown.trim())) words.push(node.attrs.shown.trim())
    shown.set(quotationId, words)
  }
  return shown
}

const GRAVITY: readonly Verdict[] = [
  'verbatim',
  'typography-differs',
  'marked-edits',
  'cannot-be-checked',
  'not-found',
  'altered',
]

/** With the record, marks and typography aside. */
const AGREEING: ReadonlySet<Verdict> = new Set(['verbatim', 'typography-differs', 'marked-edits'])

function gravest(rows: readonly VerdictRow[]): VerdictRow {
  return rows.reduce((worst, row) => {
    if (worst.verdict !== row.verdict) {
      return GRAVITY.indexOf(row.verdict) > GRAVITY.indexOf(worst.verdict) ? row : worst
    }
    return { ...worst, edits: bySeverity(distinct([...worst.edits, ...row.edits])) }
  })
}

const distinct = (edits: readonly VerdictEdit[]): readonly VerdictEdit[] => [
  ...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values(),
]

/** An id may be a word like "constructor", which every object has from elsewhere. */
const heldIn = <T>(snapshots: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(snapshots, id) ? snapshots[id] : undefined

function verifyQuotation(id: string, shown: ShownWords, draft: Draft, library: Library): VerdictRow {
  const record = library.quotations.find((quotation) => quotation.id === id)
  const found = heldIn(draft.snapshots.quotations, id) ?? record
  if (found === undefined) {
    const reason = 'neither the draft nor the library holds its words'
    return { kind: 'quotation', id, sourceId: '', verdict: 'cannot-be-checked', edits: [], place: '', reason }
  }
  const expected = record ?? findPassage(found, library)
  if (found.transcribed === true || expected?.transcribed === true) {
    return withoutSource(compare(id, expected ?? found, found, shown))
  }
  if (expected !== undefined) return compare(id, expected, found, shown)
  const row = {
    kind: 'quotation',
    id,
    sourceId: found.sourceId,
    edits: [],
    place: formatLocator(found.locator),
  } as const
  return library.sources.some((source) => source.id === found.sourceId)
    ? { ...row, verdict: 'not-found', reason: null }
    : { ...row, verdict: 'cannot-be-checked', reason: `the library has no source “${found.sourceId}”` }
}

/** Words typed by hand can differ from how they were typed; that they were typed rightly nothing here can tell. */
function withoutSource(row: VerdictRow): VerdictRow {
  if (row.verdict === 'altered') return row
  const reason = 'it was typed by hand from paper or a recording, and there is no text to compare it with'
  return { ...row, verdict: 'cannot-be-checked', reason }
}

function compare(id: string, expected: Quotation, found: Quotation, shown: ShownWords): VerdictRow {
  const { exact } = expected.selector
  const comparison = shown === '' ? compareQuotation(exact, found.selector.exact) : compareShown(exact, shown)
  const wrong = [
    ...(comparison.verdict === 'altered' ? comparison.edits : []),
    ...attributionEdits(expected, found),
  ]
  const marked = comparison.verdict === 'marked-edits' ? comparison.edits : []
  return {
    kind: 'quotation',
    id,
    sourceId: expected.sourceId,
    verdict: wrong.length > 0 ? 'altered' : comparison.verdict,
    edits: bySeverity(wrong.length > 0 ? wrong : marked),
    place: formatLocator(expected.locator),
    reason: null,
  }
}

/** The right words of the wrong person, work or page mislead as much as wrong words. */
function attributionEdits(expected: Quotation, found: Quotation): readonly VerdictEdit[] {
  const stated: readonly (readonly [VerdictEdit['kind'], string, string])[] = [
    ['name', expected.speaker.name, found.speaker.name],
    ['name', expected.speaker.office ?? '', found.speaker.office ?? ''],
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
