import { describe, expect, it } from 'vitest'
import type { BlockNode, Draft } from '#domain/draft.ts'
import type { Library } from '#domain/library.ts'
import { assertNever } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import { textOf } from '#domain/runs.ts'
import { snapshotDraft } from '#domain/snapshot-draft.ts'
import { decideCorrection, listCorrections } from '#drafts/correct-drafts.ts'
import { DraftStore } from '#drafts/draft-store.ts'
import { prepareDocument } from '#exports/prepare-document.ts'
import { OwnShelf } from '#library/own-shelf.ts'
import { readLibrary } from '#library/read-library.ts'
import { aDraft, aParagraph } from '#tests/builders/a-draft.ts'
import { aFolder } from '#tests/builders/a-shelf.ts'

const SEEDS = new URL('../../seeds', import.meta.url).pathname
const TABLE = 'remittances-russia-azerbaijan'
const IDS = {
  accepts: '5e1f0a52-8f4e-4b57-9a39-0d6f4f0f7a11',
  keeps: '5e1f0a52-8f4e-4b57-9a39-0d6f4f0f7a12',
  untouched: '5e1f0a52-8f4e-4b57-9a39-0d6f4f0f7a13',
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** Three briefings that hold the remittance table with a year-on-year column, a quotation and a citation of its source. */
async function threeDrafts() {
  const folder = await aFolder()
  const shelf = new OwnShelf(SEEDS, folder)
  const drafts = new DraftStore(folder)
  const read = async (): Promise<Library> => valueOf(await readLibrary([SEEDS, folder]))
  const library = await read()
  const table = library.tables.find(({ id }) => id === TABLE)!
  const quotation = library.quotations.find(({ sourceId }) => sourceId === table.sourceIds[0])!
  const source = library.sources.find(({ id }) => id === table.sourceIds[0])!
  const [year, total] = [
    table.columns.find(({ kind }) => kind === 'year')!,
    table.columns.find(({ kind }) => kind === 'quantity')!,
  ]
  const growth = { id: 'growth', formula: 'year-on-year', of: total.id, base: 0, label: '' } as const
  const blocks: readonly BlockNode[] = [
    aParagraph('Before.'),
    {
      type: 'dataTable',
      attrs: {
        tableId: TABLE,
        title: '',
        view: { columns: [year.id, total.id, 'growth'], rows: null, derived: [growth] },
        id: null,
      },
    },
    { type: 'quotation', attrs: { quotationId: quotation.id, form: 'block', lead: '', shown: '' } },
    {
      type: 'paragraph',
      content: [
        {
          type: 'citation',
          attrs: { items: [{ sourceId: source.id, locator: null, prefix: '', quotedFrom: null }] },
        },
      ],
    },
  ]
  for (const [title, id] of Object.entries(IDS)) {
    valueOf(await drafts.create(snapshotDraft(aDraft({ id, title, blocks }), library)))
  }
  return { drafts, shelf, read, table, quotation, source, total }
}

/** All that a briefing prints, in one text. */
function printed(draft: Draft, library: Library): string {
  const { blocks, bibliography } = valueOf(prepareDocument(draft, library, '2026-11-22'))
  const texts = blocks.map((block) => {
    switch (block.kind) {
      case 'table':
        return block.rows.map((row) => row.join(' | ')).join('\n')
      case 'quotation':
        return block.text
      case 'paragraph':
        return textOf(block.runs)
      case 'heading':
      case 'list':
      case 'key-points':
      case 'recommendations':
      case 'box':
      case 'chart':
      case 'timeline':
      case 'image':
      case 'contents':
        return ''
      default:
        return assertNever(block)
    }
  })
  return [...texts, ...bibliography.map(({ runs }) => textOf(runs))].join('\n')
}

describe('corrections over three briefings', () => {
  it('lists each, takes or keeps it where that was decided, and prints what was decided', async () => {
    const { drafts, shelf, read, table, quotation, source, total } = await threeDrafts()
    expect(await listCorrections(drafts, await read())).toEqual({ ok: true, value: [] })

    const column = table.columns.indexOf(total)
    const row = 1
    const rows = table.rows.with(row, table.rows[row]!.with(column, { value: 777, asWritten: '777 million' }))
    valueOf(await shelf.saveTable({ ...table, rows }))
    const exact = `${quotation.selector.exact.split(' ').slice(0, 3).join(' ')} CORRECTED`
    valueOf(await shelf.saveQuotation({ ...quotation, selector: { exact } }))
    valueOf(await shelf.saveReference({ ...source.reference, title: 'A Corrected Title' }))

    const corrected = await read()
    const listed = valueOf(await listCorrections(drafts, corrected))
    expect(new Set(listed.map(({ title }) => title))).toEqual(new Set(['accepts', 'keeps', 'untouched']))
    for (const { corrections } of listed) {
      expect(corrections.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
        `reference ${source.id}`,
        `quotation ${quotation.id}`,
        `table ${TABLE}`,
      ])
      const values = corrections[2]!.changes.map(
        ({ derived, after }) => `${derived ? 'derived' : 'copied'} ${after}`,
      )
      // The figure, its own growth and that of the year after it.
      expect(values[0]).toContain('copied')
      expect(values[0]).toContain('777')
      expect(values.filter((value) => value.startsWith('derived'))).toHaveLength(2)
    }

    const keys = [
      { kind: 'reference', id: source.id },
      { kind: 'quotation', id: quotation.id },
      { kind: 'table', id: TABLE },
    ] as const
    const before = valueOf(await drafts.peek(IDS.keeps))
    for (const key of keys) {
      valueOf(await decideCorrection(drafts, corrected, IDS.accepts, key, 'accept'))
      valueOf(await decideCorrection(drafts, corrected, IDS.keeps, key, 'keep'))
    }

    const left = valueOf(await listCorrections(drafts, corrected))
    expect(left.map(({ title, corrections }) => [title, corrections.length])).toEqual([['untouched', 3]])

    const texts = Object.fromEntries(
      await Promise.all(
        Object.entries(IDS).map(async ([title, id]) => [
          title,
          printed(valueOf(await drafts.peek(id)), corrected),
        ]),
      ),
    ) as Record<keyof typeof IDS, string>
    expect(texts.accepts).toMatch(/\| 777 \|/)
    expect(texts.accepts).toContain('CORRECTED')
    expect(texts.accepts).toContain('A Corrected Title')
    expect(texts.keeps).toBe(printed(before, corrected))
    expect(texts.keeps).not.toMatch(/777|CORRECTED|Corrected Title/)
    expect(texts.untouched).toBe(texts.keeps)
    expect(valueOf(await drafts.peek(IDS.keeps)).snapshots).toEqual(before.snapshots)
  })

  it('keeps a version of the draft before each decision', async () => {
    const { drafts, shelf, read, source } = await threeDrafts()
    valueOf(await shelf.saveReference({ ...source.reference, title: 'A Corrected Title' }))
    const key = { kind: 'reference', id: source.id } as const
    valueOf(await decideCorrection(drafts, await read(), IDS.accepts, key, 'accept'))
    const versions = valueOf(await drafts.versions(IDS.accepts))
    const kept = versions.find(({ reason }) => reason === 'before-correction')!
    const earlier = valueOf(await drafts.version(IDS.accepts, kept.version))
    expect(earlier.snapshots.references[source.id]).toEqual(source.reference)
  })

  it('names a kept record again when it is corrected further, and is silent when a correction is taken back', async () => {
    const { drafts, shelf, read, source } = await threeDrafts()
    const key = { kind: 'reference', id: source.id } as const
    const titles = async () => valueOf(await listCorrections(drafts, await read())).map(({ title }) => title)
    valueOf(await shelf.saveReference({ ...source.reference, title: 'Once' }))
    valueOf(await decideCorrection(drafts, await read(), IDS.keeps, key, 'keep'))
    expect((await titles()).toSorted()).toEqual(['accepts', 'untouched'])
    valueOf(await shelf.saveReference({ ...source.reference, title: 'Twice' }))
    expect((await titles()).toSorted()).toEqual(['accepts', 'keeps', 'untouched'])
    valueOf(await shelf.remove({ kind: 'source', id: source.id }))
    expect(await titles()).toEqual([])
  })

  it('leaves drafts in the trash alone', async () => {
    const { drafts, shelf, read, source } = await threeDrafts()
    valueOf(await shelf.saveReference({ ...source.reference, title: 'Once' }))
    valueOf(await drafts.trash(IDS.untouched))
    const titles = valueOf(await listCorrections(drafts, await read())).map(({ title }) => title)
    expect(titles.toSorted()).toEqual(['accepts', 'keeps'])
  })
})
