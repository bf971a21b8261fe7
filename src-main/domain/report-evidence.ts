import type { Document, DocumentBlock, Run } from './document.ts'
import type { Language, Snapshots } from './draft.ts'
import { formatUncertainDate } from './format-date.ts'
import { evidenceTerms, sayPlace } from './evidence-terms.ts'
import type { EvidenceTerms } from './evidence-terms.ts'
import type { Locator } from './locator.ts'
import { shortReferences } from './reference.ts'
import { shownWords } from './shown-words.ts'
import { quoted } from './typography.ts'
import { tableIn, toldEvidence } from './verdict.ts'
import type { Verdict, VerdictRow } from './verdict.ts'

/** The heading of the report, which the contents lead to. */
const HEADING = 'evidence-report'

type Records = Pick<Snapshots, 'references' | 'quotations' | 'tables' | 'events'>

/**
 * Every quotation, figure and event of a briefing with its verdict, place and edits, as blocks of a document: what is altered or not
 * found first. Figures of one table that agree with it are one line.
 */
export function reportEvidence(
  all: readonly VerdictRow[],
  records: Records,
  language: Language,
): readonly DocumentBlock[] {
  const terms = evidenceTerms(language)
  const rows = toldEvidence(all)
  if (rows.length === 0) return [paragraph(terms.nothing)]
  const named = new Set(rows.flatMap((row) => witnessesOf(row, records).map(({ sourceId }) => sourceId)))
  const names = shortReferences(Object.values(records.references).filter(({ id }) => named.has(id)))
  const list = (some: readonly VerdictRow[]): DocumentBlock => ({
    kind: 'list',
    ordered: true,
    items: groupRows(some).map((group) => {
      const runs = describe(group, { records, names, terms, language })
      return [{ kind: 'paragraph', runs }]
    }),
  })
  const wrong = rows.filter(isWrong)
  const rest = rows.filter((row) => !isWrong(row))
  return [
    paragraph(countVerdicts(rows, terms)),
    ...(wrong.length === 0 ? [] : [heading('evidence-wrong', 2, terms.wrong), list(wrong)]),
    ...(wrong.length === 0 || rest.length === 0 ? [] : [heading('evidence-rest', 2, terms.rest)]),
    ...(rest.length === 0 ? [] : [list(rest)]),
  ]
}

/** A document with the report as its last section, and in its contents. */
export function appendEvidence(document: Document, report: readonly DocumentBlock[]): Document {
  const { title } = evidenceTerms(document.language)
  const entry = { id: HEADING, level: 1 as const, number: null, text: title }
  const blocks = document.blocks.map((block) =>
    block.kind === 'contents' ? { ...block, entries: [...block.entries, entry] } : block,
  )
  return { ...document, blocks: [...blocks, heading(HEADING, 1, title), ...report] }
}

/** The report as a document of its own, with the face of the briefing. */
export function evidenceDocument(document: Document, report: readonly DocumentBlock[]): Document {
  const { title } = evidenceTerms(document.language)
  const { closing: _, ...own } = document
  return {
    ...own,
    title,
    subtitle: document.title,
    blocks: report,
    notes: [],
    bibliography: [],
    workLists: [],
    problems: [],
  }
}

const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', runs: [{ kind: 'text', text }] })

const heading = (id: string, level: 1 | 2, text: string): DocumentBlock => ({
  kind: 'heading',
  id,
  level,
  number: null,
  runs: [{ kind: 'text', text }],
})

const isWrong = ({ verdict }: VerdictRow): boolean => verdict === 'altered' || verdict === 'not-found'

const isCell = ({ kind }: VerdictRow): boolean => kind === 'figure' || kind === 'label'

const isEvent = ({ kind }: VerdictRow): boolean => kind === 'event'

/** All that tell of an event; else the one source. */
const witnessesOf = ({ kind, id, sourceId }: VerdictRow, { events }: Records) =>
  (kind === 'event' ? events[id]?.sources : undefined) ?? [{ sourceId, locator: null }]

const tableOf = ({ id }: VerdictRow): string => tableIn(id)

/** What is wrong stands by itself; figures of one table with one verdict stand together. */
const groupRows = (rows: readonly VerdictRow[]): readonly (readonly VerdictRow[])[] => [
  ...Map.groupBy(rows, (row) =>
    isCell(row) && !isWrong(row) ? `${tableOf(row)} ${row.verdict}` : row.id,
  ).values(),
]

/** "Quotations and figures compared with their sources: 12. Verbatim: 11. Altered: 1. Events compared …: 5. …: 5." */
function countVerdicts(rows: readonly VerdictRow[], terms: EvidenceTerms): string {
  const count = (some: readonly VerdictRow[], compared: string) => {
    const counts = (Object.keys(terms.verdicts) as Verdict[]).flatMap((verdict) => {
      const [one, { length }] = [some[0]!, some.filter((row) => row.verdict === verdict)]
      return length === 0 ? [] : [`${sayVerdict({ ...one, verdict }, terms)}: ${length}.`]
    })
    return some.length === 0 ? [] : [`${compared}: ${some.length}.`, ...counts]
  }
  return [
    ...count(
      rows.filter((row) => !isEvent(row)),
      terms.compared,
    ),
    ...count(rows.filter(isEvent), terms.comparedEvents),
  ].join(' ')
}

/** An event is told in our own words: these are the record's, and not the source's. */
const sayVerdict = ({ kind, verdict }: VerdictRow, terms: EvidenceTerms): string =>
  kind === 'event' && verdict === 'verbatim' ? terms.asRecorded : terms.verdicts[verdict]

interface Telling {
  readonly records: Records
  readonly names: ReadonlyMap<string, string>
  readonly terms: EvidenceTerms
  readonly language: Language
}

/** "Altered. “…”, Leyla Rahimova. Rahimova 2019, p. 19. “never” stands where the source has “often”." */
function describe(group: readonly VerdictRow[], telling: Telling): readonly Run[] {
  const { terms, names } = telling
  const row = group[0]!
  const { what, locator } = nameEvidence(group, telling)
  const where = witnessesOf(row, telling.records)
    .map((witness) => {
      const at = witness.locator ?? locator
      const place = at === null ? row.place : sayPlace(at, terms)
      return [names.get(witness.sourceId) ?? witness.sourceId, place].filter((part) => part !== '').join(', ')
    })
    .join('; ')
  const edits = row.edits.map((edit) => terms.edit(edit, (words) => quoted(words, telling.language)))
  const reason = row.reason === null ? [] : [sayReason(row.reason, terms)]
  const said = [what, where, ...edits, ...reason].filter((part) => part !== '').map(asSentence)
  return [
    { kind: 'text', text: `${sayVerdict(row, terms)}.`, bold: true },
    { kind: 'text', text: ` ${said.join(' ')}` },
  ]
}

function nameEvidence(
  group: readonly VerdictRow[],
  { records, terms, language }: Telling,
): { readonly what: string; readonly locator: Locator | null } {
  const row = group[0]!
  if (isEvent(row)) {
    const event = records.events[row.id]
    if (event === undefined) return { what: row.id, locator: null }
    const date = formatUncertainDate(event.date, event.sources[0]?.asWritten ?? event.date.edtf, language)
    return { what: `${date}: ${event.what}`, locator: null }
  }
  if (!isCell(row)) {
    const quotation = records.quotations[row.id]
    if (quotation === undefined) return { what: row.id, locator: null }
    const words = quoted(shownWords(quotation, ''), language)
    return { what: `${words}, ${quotation.speaker.name}`, locator: quotation.locator }
  }
  const table = records.tables[tableOf(row)]
  if (table === undefined) return { what: row.id, locator: null }
  const cells = group.length > 1 ? `${terms.figures}: ${group.length}` : nameCell(row.id, table)
  return { what: `${table.title}, ${cells}`, locator: table.locator }
}

/** "2014, Remittances: 1,221". */
function nameCell(id: string, table: Records['tables'][string]): string {
  const [, index, columnId] = id.split('.')
  const cells = table.rows[Number(index)]
  const at = table.columns.findIndex(({ id: column }) => column === columnId)
  if (cells === undefined || at < 0) return id
  return `${cells[0]?.asWritten ?? ''}, ${table.columns[at]!.label}: ${cells[at]?.asWritten ?? ''}`
}

function sayReason(reason: string, terms: EvidenceTerms): string {
  const source = /^the library has no source “(.*)”$/.exec(reason)?.[1]
  return source === undefined ? (terms.reasons[reason] ?? reason) : terms.noSource(source)
}

/** With a capital and a stop; what begins or ends with a quotation mark keeps its own. */
const asSentence = (text: string): string =>
  `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}${/[.?!…][’”»]?$/.test(text) ? '' : '.'}`
