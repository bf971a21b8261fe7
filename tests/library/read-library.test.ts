import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLibrary } from '#library/read-library.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'
import { aFolder, aShelf, writeRecord } from '#tests/builders/a-shelf.ts'
import { aTable } from '#tests/builders/a-table.ts'
import { anEvent } from '#tests/builders/an-event.ts'

const EMPTY = { sources: [], quotations: [], tables: [], events: [], actors: [], disagreements: [], own: [] }

describe('readLibrary', () => {
  it('reads what was written, dates computed', async () => {
    const library = aLibrary()
    expect(await readLibrary([await aShelf(library)])).toEqual({ ok: true, value: library })
  })

  it('takes a folder without any of the six for an empty shelf', async () => {
    expect(await readLibrary([await aFolder()])).toEqual({ ok: true, value: EMPTY })
  })

  it('lets a later shelf replace and add, in the place of what it replaces', async () => {
    const first = aQuotation({ id: 'first' })
    const second = aQuotation({ id: 'second' })
    const changed = aQuotation({ id: 'first', exact: 'Changed.' })
    const added = aQuotation({ id: 'added' })
    const bundled = await aShelf({ quotations: [first, second] })
    const own = await aShelf({ quotations: [added, changed] })
    expect(await readLibrary([bundled, own])).toEqual({
      ok: true,
      value: {
        ...EMPTY,
        quotations: [changed, second, added],
        own: [
          { kind: 'quotation', id: 'first', corrects: true },
          { kind: 'quotation', id: 'added' },
        ],
      },
    })
  })

  it('puts events in the order of their dates, of whatever file', async () => {
    const shelf = await aShelf({})
    const { date: _, ...event } = anEvent()
    await writeRecord(shelf, 'timeline/a.json', {
      version: 1,
      events: [
        { ...event, id: 'third', edtf: '2015' },
        { ...event, id: 'second', edtf: '2014' },
      ],
    })
    await writeRecord(shelf, 'timeline/b.json', {
      version: 1,
      events: [{ ...event, id: 'first', edtf: '../2013' }],
    })
    const library = await readLibrary([shelf])
    expect(library.ok && library.value.events.map(({ id }) => id)).toEqual(['first', 'second', 'third'])
  })

  it('keeps fields that it does not know', async () => {
    const shelf = await aShelf({})
    await writeRecord(shelf, 'tables/tolls.json', { ...aTable(), colour: 'teal' })
    expect(await readLibrary([shelf])).toEqual({
      ok: true,
      value: { ...EMPTY, tables: [{ ...aTable(), colour: 'teal' }] },
    })
  })

  it('reads only files that end in .json and are not hidden', async () => {
    const shelf = await aShelf({ tables: [aTable()] })
    await writeRecord(shelf, 'tables/notes.txt', 'no table')
    await writeRecord(shelf, 'tables/._tolls.json', 'left by another system')
    expect(await readLibrary([shelf])).toEqual({ ok: true, value: { ...EMPTY, tables: [aTable()] } })
  })

  it('names every problem of every file at once', async () => {
    const shelf = await aShelf({ quotations: [aQuotation(), aQuotation()] })
    const torn = await writeRecord(shelf, 'tables/a-torn.json', '{ "id": "tolls", ')
    const bytes = await writeRecord(shelf, 'tables/b-bytes.json', new Uint8Array([0x22, 0xff, 0x22]))
    const shape = await writeRecord(shelf, 'tables/c-shape.json', { ...aTable(), locator: { kind: 'page' } })
    const { date: _, ...event } = anEvent()
    const dates = await writeRecord(shelf, 'timeline/dates.json', {
      version: 1,
      events: [{ ...event, edtf: 'recent years' }],
    })
    const excerpts = join(shelf, 'excerpts/quotations.json')
    const result = await readLibrary([shelf])
    expect(result).toMatchObject({ ok: false, error: { code: 'library-invalid' } })
    if (result.ok || result.error.code !== 'library-invalid') return
    expect(result.error.problems).toEqual([
      {
        file: excerpts,
        at: 'quotations.1.id',
        problem: `“rahimova-bridge” is also in ${excerpts} at quotations.0`,
      },
      { file: torn, at: '', problem: expect.stringMatching(/^not JSON: .*line 1 column/) },
      { file: bytes, at: '', problem: 'not text in UTF-8' },
      { file: shape, at: 'locator.page', problem: expect.stringContaining('expected string') },
      {
        file: dates,
        at: 'events.0.edtf',
        problem: '“recent years” is not a date of EDTF level 1, or is an interval that ends before it begins',
      },
    ])
  })

  it('says which shelf is missing', async () => {
    const path = join(await aFolder(), 'nowhere')
    expect(await readLibrary([path])).toEqual({ ok: false, error: { code: 'file-missing', path } })
  })

  it('says when a folder of a shelf is a file', async () => {
    const shelf = await aFolder()
    await writeFile(join(shelf, 'tables'), 'a file')
    await mkdir(join(shelf, 'excerpts'))
    expect(await readLibrary([shelf])).toEqual({
      ok: false,
      error: {
        code: 'library-invalid',
        problems: [{ file: join(shelf, 'tables'), at: '', problem: 'not a folder that can be read' }],
      },
    })
  })
})
