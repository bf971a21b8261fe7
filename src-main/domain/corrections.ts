import { changesBetween, changesOfEvent, stateQuotation, stateReference } from './compare-records.ts'
import { changesOfTable, followRows } from './compare-tables.ts'
import type { CorrectedValue, Correction } from './correction.ts'
import type { BlockNode, Body, Draft, Snapshots } from './draft.ts'
import { EMPTY_LIBRARY } from './library.ts'
import type { Library } from './library.ts'
import { shortReference } from './reference.ts'
import { snapshotDraft } from './snapshot-draft.ts'
import type { TableView } from './table-view.ts'
import { walkBody } from './walk-body.ts'

/** Names one correction of a draft. */
export type CorrectionKey = Pick<Correction, 'kind' | 'id'>

/**
 * The records that the draft's text cites and that the library has corrected since they were taken, with all that would be
 * printed otherwise, values that the briefing calculates included. One that was declined as it is now is not named again;
 * nor is a change that no briefing prints, such as a tag.
 */
export function findCorrections(draft: Draft, library: Library): readonly Correction[] {
  const held = snapshotDraft(draft, EMPTY_LIBRARY).snapshots
  const now = recordsOf(library)
  const views = viewsByTable(draft.body)
  const { language, declined } = draft
  const find = <T>(
    kind: Correction['kind'],
    of: (records: Snapshots) => Readonly<Record<string, T>>,
    label: (record: T) => string,
    compare: (before: T, after: T, id: string) => readonly CorrectedValue[],
  ): readonly Correction[] =>
    Object.entries(of(held)).flatMap(([id, before]) => {
      const after = own(of(now), id)
      if (after === undefined) return []
      const refused = own(of(declined), id)
      if (refused !== undefined && compare(refused, after, id).length === 0) return []
      const changes = compare(before, after, id)
      return changes.length === 0 ? [] : [{ kind, id, label: label(before), changes }]
    })

  return [
    ...find(
      'reference',
      ({ references }) => references,
      shortReference,
      (before, after) => changesBetween(stateReference(before), stateReference(after)),
    ),
    ...find(
      'quotation',
      ({ quotations }) => quotations,
      ({ selector }) => firstWords(selector.exact),
      (before, after) => changesBetween(stateQuotation(before), stateQuotation(after)),
    ),
    ...find(
      'table',
      ({ tables }) => tables,
      ({ title }) => title,
      (before, after, id) => changesOfTable(before, after, views.get(id) ?? [], language),
    ),
    ...find(
      'event',
      ({ events }) => events,
      ({ what }) => firstWords(what),
      (before, after) => changesOfEvent(before, after, language),
    ),
  ]
}

/**
 * The draft with the library's record in place of its own; views of a table show the same rows as before, wherever they are
 * now. A record that the library does not have changes nothing.
 */
export function acceptCorrection(draft: Draft, library: Library, { kind, id }: CorrectionKey): Draft {
  const field = FIELDS[kind]
  const after = own<unknown>(recordsOf(library)[field], id)
  if (after === undefined) return draft
  const [before, corrected] = [draft.snapshots.tables[id], recordsOf(library).tables[id]]
  const body =
    kind === 'table' && before !== undefined && corrected !== undefined
      ? mapViews(draft.body, id, (view) => followRows(view, before, corrected))
      : draft.body
  const { [id]: _taken, ...declined } = draft.declined[field] as Readonly<Record<string, unknown>>
  const taken: Draft = {
    ...draft,
    body,
    snapshots: { ...draft.snapshots, [field]: { ...draft.snapshots[field], [id]: after } },
    declined: { ...draft.declined, [field]: declined },
  }
  // Its sources may be others now.
  return snapshotDraft(taken, library)
}

/** The draft as it is, with the library's record, as it is now, among those that are not to be offered again. */
export function keepCorrection(draft: Draft, library: Library, { kind, id }: CorrectionKey): Draft {
  const field = FIELDS[kind]
  const after = own<unknown>(recordsOf(library)[field], id)
  if (after === undefined) return draft
  return { ...draft, declined: { ...draft.declined, [field]: { ...draft.declined[field], [id]: after } } }
}

const FIELDS = {
  reference: 'references',
  quotation: 'quotations',
  table: 'tables',
  event: 'events',
} as const

const recordsOf = (library: Library): Snapshots => ({
  references: Object.fromEntries(library.sources.map(({ id, reference }) => [id, reference])),
  quotations: Object.fromEntries(library.quotations.map((record) => [record.id, record])),
  tables: Object.fromEntries(library.tables.map((record) => [record.id, record])),
  events: Object.fromEntries(library.events.map((record) => [record.id, record])),
})

/** An id may be a word like "constructor", which every object has from elsewhere. */
const own = <T>(records: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(records, id) ? records[id] : undefined

const WORDS_OF_LABEL = 8

function firstWords(text: string): string {
  const words = text.trim().split(/\s+/)
  return words.length <= WORDS_OF_LABEL ? words.join(' ') : `${words.slice(0, WORDS_OF_LABEL).join(' ')} …`
}

function viewsByTable(body: Body): ReadonlyMap<string, readonly TableView[]> {
  const views = new Map<string, TableView[]>()
  for (const node of walkBody(body)) {
    if ((node.type !== 'dataTable' && node.type !== 'chart') || node.attrs.view === null) continue
    views.set(node.attrs.tableId, [...(views.get(node.attrs.tableId) ?? []), node.attrs.view])
  }
  return views
}

function mapViews(body: Body, tableId: string, change: (view: TableView) => TableView): Body {
  const block = (node: BlockNode): BlockNode => {
    switch (node.type) {
      case 'dataTable': {
        const { view } = node.attrs
        if (node.attrs.tableId !== tableId || view === null) return node
        return { ...node, attrs: { ...node.attrs, view: change(view) } }
      }
      case 'chart':
        return node.attrs.tableId === tableId
          ? { ...node, attrs: { ...node.attrs, view: change(node.attrs.view) } }
          : node
      default:
        return node
    }
  }
  return { ...body, content: body.content.map(block) }
}
