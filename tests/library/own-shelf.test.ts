import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Library } from '#domain/library.ts'
import type { Result } from '#domain/result.ts'
import type { WrittenEvent } from '#library/own-files.ts'
import { OwnShelf } from '#library/own-shelf.ts'
import { readLibrary, readSoundLibrary } from '#library/read-library.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'
import { aFolder, aShelf, writeRecord } from '#tests/builders/a-shelf.ts'
import { aSource } from '#tests/builders/a-source.ts'
import { aTable } from '#tests/builders/a-table.ts'
import { anEvent } from '#tests/builders/an-event.ts'

const { date: _date, ...event } = anEvent()
const written: WrittenEvent = {
  ...event,
  actors: [],
  places: [],
  sources: [...event.sources],
  edtf: '2012-05',
}
const BOOK = { id: 'own-book', type: 'book', title: 'Rivers' }

async function aPlace(own?: string) {
  const bundled = await aShelf(aLibrary())
  const folder = own ?? (await aFolder())
  const shelf = new OwnShelf(bundled, folder)
  const library = async (): Promise<Library> => valueOf(await readLibrary([bundled, folder]))
  return { shelf, folder, library, bundled }
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

describe('OwnShelf', () => {
  it('keeps a work that is described by hand, with what its reference leaves open', async () => {
    const { shelf, library } = await aPlace()
    const source = {
      id: 'own-book',
      reference: BOOK,
      rights: 'Described by hand; no text of it is kept here.',
      wordCount: 0,
      language: 'en',
      uncertainties: ['It names no author.', 'It gives no year.'],
      editionOf: null,
      digest: [],
    }
    expect(await shelf.saveReference(BOOK)).toEqual({ ok: true, value: source })
    const { sources, own } = await library()
    expect(sources).toEqual([aSource(), source])
    expect(own).toEqual([{ kind: 'source', id: 'own-book' }])
  })

  it('corrects the reference of a bundled source and keeps what the library says of it', async () => {
    const { shelf, library } = await aPlace()
    const reference = { ...aSource().reference, title: 'Borders and Bridges' }
    expect(await shelf.saveReference(reference)).toEqual({ ok: true, value: { ...aSource(), reference } })
    expect((await library()).sources).toEqual([{ ...aSource(), reference }])
  })

  it('marks a quotation that was typed by hand, and not the correction of a bundled one', async () => {
    const { shelf, library } = await aPlace()
    const long = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ')
    await shelf.saveQuotation(aQuotation({ id: 'typed', exact: long }))
    await shelf.saveQuotation(aQuotation({ exact: 'The bridge will be closed.' }))
    expect((await library()).quotations).toEqual([
      aQuotation({ exact: 'The bridge will be closed.' }),
      aQuotation({ id: 'typed', exact: long, transcribed: true }),
    ])
  })

  it('computes the days of an event, whoever took part in it', async () => {
    const { shelf, library } = await aPlace()
    const own = { ...written, id: 'opening', edtf: '2013-21', actors: ['A stranger'] }
    const saved = valueOf(await shelf.saveEvent(own))
    expect(saved.date).toMatchObject({ earliest: '2013-03-01', latest: '2013-05-31', precision: 'season' })
    expect((await library()).events).toEqual([anEvent(), saved])
  })

  it('refuses a date that is none, and writes nothing', async () => {
    const { shelf, folder } = await aPlace()
    expect(await shelf.saveEvent({ ...written, edtf: 'recently' })).toEqual({
      ok: false,
      error: { code: 'date-invalid', text: 'recently' },
    })
    expect(await readdir(folder)).toEqual([])
  })

  it('refuses what would make the library unsound, names the cell, and writes nothing', async () => {
    const { shelf, folder } = await aPlace()
    const [head, tail] = aTable().rows
    const table = aTable({
      id: 'own-tolls',
      rows: [head!, [tail![0]!, { value: 5, asWritten: 'five and a half' }]],
    })
    expect(await shelf.saveTable(table)).toEqual({
      ok: false,
      error: {
        code: 'record-refused',
        kind: 'table',
        problems: [
          {
            file: join(folder, 'tables/own-tolls.json'),
            at: 'row 2, Total',
            problem: "“five and a half” is not a figure in this column's unit",
          },
        ],
      },
    })
    expect(await shelf.saveQuotation(aQuotation({ id: 'stray', sourceId: 'gone' }))).toMatchObject({
      error: { code: 'record-refused', problems: [{ at: 'sourceId' }] },
    })
    expect(await readdir(folder)).toEqual([])
  })

  it('saves a record again in the file in which it stands, and leaves all else there alone', async () => {
    const { shelf, folder } = await aPlace()
    const mine = await writeRecord(folder, 'excerpts/mine.json', {
      version: 1,
      about: 'kept',
      quotations: [aQuotation({ id: 'first' }), { ...aQuotation({ id: 'second' }), colour: 'teal' }],
    })
    await shelf.saveQuotation(aQuotation({ id: 'first', exact: 'Changed.' }))
    expect(JSON.parse(await readFile(mine, 'utf8'))).toEqual({
      version: 1,
      about: 'kept',
      quotations: [
        aQuotation({ id: 'first', exact: 'Changed.', transcribed: true }),
        { ...aQuotation({ id: 'second' }), colour: 'teal' },
      ],
    })
    expect(await readdir(join(folder, 'excerpts'))).toEqual(['mine.json', 'mine.json.bak'])
  })

  it('never writes over a file that a person named after another record', async () => {
    const { shelf, folder, library } = await aPlace()
    await writeRecord(folder, 'tables/own-tolls.json', aTable({ id: 'other' }))
    valueOf(await shelf.saveTable(aTable({ id: 'own-tolls' })))
    expect((await library()).tables.map(({ id }) => id)).toEqual(['tolls', 'own-tolls', 'other'])
  })

  it('loses none of many records that are saved at once, by two windows', async () => {
    const { shelf, bundled, folder, library } = await aPlace()
    const other = new OwnShelf(bundled, folder)
    const ids = Array.from({ length: 12 }, (_, i) => `q-${i}`)
    const saved = await Promise.all(
      ids.map((id, i) => (i % 2 === 0 ? shelf : other).saveQuotation(aQuotation({ id }))),
    )
    expect(saved.filter(({ ok }) => !ok)).toEqual([])
    expect((await library()).own.map(({ id }) => id).sort()).toEqual(ids.toSorted())
  })

  it('takes its own records away, and lets a bundled one that was corrected be itself again', async () => {
    const { shelf, library } = await aPlace()
    await shelf.saveReference({ ...aSource().reference, title: 'Changed' })
    await shelf.saveTable(aTable({ title: 'Changed' }))
    await shelf.saveQuotation(aQuotation({ exact: 'Changed.' }))
    await shelf.saveEvent({ ...written, what: 'Changed.' })
    for (const key of (await library()).own)
      expect(await shelf.remove(key)).toEqual({ ok: true, value: null })
    expect(await library()).toEqual(aLibrary())
  })

  it('keeps a source while records of one’s own come from it', async () => {
    const { shelf, library } = await aPlace()
    await shelf.saveReference(BOOK)
    await shelf.saveQuotation(aQuotation({ id: 'q', sourceId: 'own-book' }))
    await shelf.saveTable(aTable({ id: 't', sourceIds: ['report-2019', 'own-book'] }))
    expect(await shelf.remove({ kind: 'source', id: 'own-book' })).toEqual({
      ok: false,
      error: {
        code: 'record-needed',
        id: 'own-book',
        by: [
          { kind: 'quotation', id: 'q' },
          { kind: 'table', id: 't' },
        ],
      },
    })
    expect((await library()).own).toHaveLength(3)
  })

  it('takes nothing bundled away', async () => {
    const { shelf } = await aPlace()
    expect(await shelf.remove({ kind: 'table', id: 'tolls' })).toEqual({
      ok: false,
      error: { code: 'record-not-own', kind: 'table', id: 'tolls' },
    })
  })

  it('goes on beside a damaged file, and refuses to write into it', async () => {
    const { shelf, folder, bundled } = await aPlace()
    const torn = await writeRecord(folder, 'excerpts/own.json', '{ "version": 1, "quo')
    expect(await shelf.saveReference(BOOK)).toMatchObject({ ok: true })
    expect(await shelf.saveQuotation(aQuotation({ id: 'q' }))).toMatchObject({
      error: { code: 'library-invalid', problems: [{ file: torn }] },
    })
    expect(await readFile(torn, 'utf8')).toBe('{ "version": 1, "quo')
    const sound = valueOf(await readSoundLibrary(bundled, folder))
    expect(sound.own).toEqual([{ kind: 'source', id: 'own-book' }])
    expect(sound.problems).toMatchObject([{ file: torn }])
  })

  it('leaves out of a window’s library what comes from a source that cannot be read', async () => {
    const { shelf, folder, bundled } = await aPlace()
    await shelf.saveReference(BOOK)
    await shelf.saveQuotation(aQuotation({ id: 'q', sourceId: 'own-book' }))
    await writeRecord(folder, 'sources/own-book.json', 'torn')
    const sound = valueOf(await readSoundLibrary(bundled, folder))
    expect(sound.quotations).toEqual([aQuotation()])
    expect(sound.problems?.map(({ problem }) => problem.replace(/:.*/, ''))).toEqual([
      'not JSON',
      'there is no source “own-book”',
    ])
  })
})
