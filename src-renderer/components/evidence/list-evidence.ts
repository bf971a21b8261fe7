import type { Body } from '#domain/draft.ts'
import { formatUncertainDate } from '#domain/format-date.ts'
import type { Locator } from '#domain/locator.ts'
import { hasConflict, type TimelineEvent } from '#domain/timeline.ts'
import { toldEvidence, type Verdict, type VerdictRow } from '#domain/verdict.ts'
import { walkBody } from '#domain/walk-body.ts'
import type { Records } from '../../state/records.ts'
import type { Asked } from '../../state/screens.svelte.ts'
import { wayToSource } from '../../state/way-to-source.ts'
import { sayVerdict } from '../export/say-verdict.ts'
import { VERDICT_NAMES } from '../ui/verdict-names.ts'
import { findEvidence, recordOf } from './find-evidence.ts'
import { countEvidence } from './say-evidence.ts'

/** A quotation, or the figures of one table or the events of one timeline that have the same verdict. */
export interface EvidenceEntry {
  readonly key: string
  readonly verdict: Verdict
  /** The verdict in words. */
  readonly named: string
  readonly what: string
  /** Work and place. */
  readonly where: string
  /** What is wrong, or why it cannot be checked, in a sentence. */
  readonly why: string | null
  /** Each figure with its place in the table, each event with its sources; none where there is one alone. */
  readonly parts: readonly EvidencePart[]
  /** "12 figures". */
  readonly counted: string
  /** Where it is seen in the library; null where it is not, and of several events, each of which has its own. */
  readonly source: Asked | null
  /** How many of its events are dated differently by their sources. */
  readonly differing: number
  /** Index of the top-level block that it stands in. */
  readonly block: number | null
}

export interface EvidencePart {
  readonly words: string
  /** Do the sources of the event date it differently? */
  readonly differs: boolean
  /** Of an event, where it is seen in the library. */
  readonly source: Asked | null
}

/** All that was compared, in reading order; every figure and event that is wrong stands by itself. */
export function listEvidence(
  all: readonly VerdictRow[],
  records: Records,
  body: Body,
): readonly EvidenceEntry[] {
  const blockOf = (row: VerdictRow) => findEvidence(body, row)
  const groups = Map.groupBy(toldEvidence(all), (row) => {
    if (isBad(row) || row.kind === 'quotation') return `${row.kind} ${row.id}`
    const together = isCell(row) ? `${row.kind} ${recordOf(row)}` : `timeline ${blockOf(row)}`
    return [together, row.verdict, row.reason].join(' ')
  })
  return [...groups].map(([key, group]) => {
    const row = group[0]!
    const parts =
      row.kind === 'quotation'
        ? []
        : group.map((one): EvidencePart => ({
            words: namePart(one, records),
            differs: isContested(one, records),
            source: one.kind === 'event' ? wayOf(one, records) : null,
          }))
    return {
      key,
      verdict: row.verdict,
      named: nameVerdict(row),
      what: sayWhat(group, parts, records, body),
      where: sayWhere(group, records),
      why: isBad(row) ? sayVerdict(row, records) : row.reason === null ? null : sentence(row.reason),
      parts: parts.length > 1 ? parts : [],
      counted: countEvidence(group),
      source: row.kind === 'event' && group.length > 1 ? null : wayOf(row, records),
      differing: group.filter((one) => isContested(one, records)).length,
      block: blockOf(row),
    }
  })
}

const wayOf = (row: VerdictRow, records: Records): Asked | null =>
  wayToSource(row.kind === 'quotation' || row.kind === 'event' ? row.kind : 'table', recordOf(row), records)

const isCell = ({ kind }: VerdictRow): boolean => kind === 'figure' || kind === 'label'

/** A figure is no words, and an event is told in ours. */
function nameVerdict(row: VerdictRow): string {
  if (row.verdict !== 'verbatim' || row.kind === 'quotation') return VERDICT_NAMES[row.verdict]
  return row.kind === 'event' ? 'As in the library' : 'As in the source'
}

function isContested({ kind, id }: VerdictRow, records: Records): boolean {
  const event = kind === 'event' ? records.event(id) : undefined
  return event !== undefined && hasConflict(event)
}

const isBad = ({ verdict }: VerdictRow): boolean => verdict === 'altered' || verdict === 'not-found'

function sayWhat(
  group: readonly VerdictRow[],
  parts: readonly EvidencePart[],
  records: Records,
  body: Body,
): string {
  const row = group[0]!
  if (row.kind === 'quotation') return `‘${records.quotation(row.id)?.selector.exact ?? row.id}’`
  const what = parts.length === 1 ? parts[0]!.words : countEvidence(group)
  if (isCell(row)) return `${records.table(recordOf(row))?.title ?? ''}: ${what}`
  const title = parts.length === 1 ? '' : titleOfTimeline(body, row.id)
  return title === '' ? what : `${title}: ${what}`
}

/** Of the first timeline that has the event; empty where it has none. */
function titleOfTimeline(body: Body, eventId: string): string {
  for (const node of walkBody(body)) {
    if (node.type === 'timeline' && node.attrs.eventIds.includes(eventId)) return node.attrs.title
  }
  return ''
}

/** The sources of an event stand with its words. */
function sayWhere(group: readonly VerdictRow[], records: Records): string {
  const row = group[0]!
  if (row.kind === 'event') return group.length > 1 ? 'each with its sources' : ''
  const named = row.sourceId === '' ? '' : records.shortReference(row.sourceId)
  const at = [named, row.place].filter((part) => part !== '').join(', ')
  const locator = locatorOf(row, records)
  const isOurs = locator !== undefined && records.isWorkedOut({ sourceId: row.sourceId, locator })
  return isOurs ? `${at} (page worked out)` : at
}

function locatorOf(row: VerdictRow, records: Records): Locator | undefined {
  if (row.kind === 'quotation') return records.quotation(row.id)?.locator
  return records.table(recordOf(row))?.locator
}

function namePart(row: VerdictRow, records: Records): string {
  if (isCell(row)) return nameFigure(row.id, records)
  const event = records.event(row.id)
  if (event === undefined) return row.id
  const date = formatUncertainDate(event.date, event.sources[0]?.asWritten ?? event.date.edtf, 'en-GB')
  return `${date}: ${event.what} (${sourcesOf(event, records)})`
}

const sourcesOf = (event: TimelineEvent, records: Records): string =>
  `${records.cite(event.sources)}${event.sources.some((one) => records.isWorkedOut(one)) ? '; page worked out' : ''}`

/** "2014, Remittances: 1,221". */
function nameFigure(id: string, records: Records): string {
  const [tableId = '', rowIndex, columnId] = id.split('.')
  const table = records.table(tableId)
  const row = table?.rows[Number(rowIndex)]
  const at = table?.columns.findIndex((column) => column.id === columnId) ?? -1
  if (table === undefined || row === undefined || at === -1) return id
  return `${row[0]?.asWritten ?? ''}, ${table.columns[at]!.label}: ${row[at]?.asWritten ?? ''}`
}

const sentence = (reason: string): string => `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`
