import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { OwnShelf } from '#library/own-shelf.ts'
import { readLibrary } from '#library/read-library.ts'
import { aLibrary, anActor } from '#tests/builders/a-library.ts'
import { aFolder, aShelf, writeRecord } from '#tests/builders/a-shelf.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'
import { aSource } from '#tests/builders/a-source.ts'
import { aTable } from '#tests/builders/a-table.ts'
import { anEvent } from '#tests/builders/an-event.ts'
import { aCopiedLibrary, briefing, itemsOf, ROOT } from './run-briefing.ts'

const ofReport = (folder: string) => ['--source', 'report-2019', '--library', folder]
const REMITTANCES = 'tables/remittances-russia-azerbaijan.json'

describe('answers in JSON', () => {
  it('gives quotations', async () => {
    const folder = await aShelf(aLibrary())
    expect(await itemsOf(['excerpts', ...ofReport(folder)])).toEqual([
      {
        id: 'rahimova-bridge',
        sourceId: 'report-2019',
        exact: 'The bridge will not be closed before the 12 members agree.',
        speaker: 'Leyla Rahimova',
        office: null,
        occasion: null,
        date: null,
        language: 'en-GB',
        locator: 'p. 14',
        tags: ['trade'],
        note: null,
        transcribed: false,
        own: true,
      },
    ])
  })

  it('gives tables, unit and scale null where there is none', async () => {
    const [first, second] = aTable().rows
    const rows = [first!, [second![0]!, { ...second![1]!, locator: { kind: 'note', note: 'iv' } as const }]]
    const folder = await aShelf(aLibrary({ tables: [aTable({ rows })] }))
    const exact = { upTo: null, qualifier: null, note: null }
    const inYear = { ...exact, unit: null, scale: null, locator: 'p. 20' }
    const inTotal = { ...exact, unit: 'US$', scale: 'million' }
    expect(await itemsOf(['tables', ...ofReport(folder)])).toEqual([
      {
        id: 'tolls',
        title: 'Tolls of the bridge',
        sourceIds: ['report-2019'],
        columns: [
          { id: 'year', label: 'Year', kind: 'year', unit: null, scale: null },
          { id: 'total', label: 'Total', kind: 'quantity', unit: 'US$', scale: 'million' },
        ],
        sourceLine: 'River Authority, yearly accounts',
        note: null,
        rows: [
          [
            { value: 2015, asWritten: '2015', ...inYear },
            { value: 1049, asWritten: '1,049 million', ...inTotal, locator: 'p. 20' },
          ],
          [
            { value: 2016, asWritten: '2016', ...inYear },
            { value: 627, asWritten: '627 million', ...inTotal, locator: 'note iv' },
          ],
        ],
        own: true,
      },
    ])
  })

  it('gives each figure its own unit, and says how exactly it is given', async () => {
    const [year] = aTable().rows[0]!
    const share = {
      value: 60,
      asWritten: 'about 60 to 65 per cent',
      unit: '%',
      qualifier: 'about',
      upTo: 65,
    } as const
    const folder = await aShelf(aLibrary({ tables: [aTable({ rows: [[year!, share]] })] }))
    const [table] = (await itemsOf(['tables', ...ofReport(folder)])) as [{ rows: object[][] }]
    expect(table.rows[0]![1]).toEqual({
      value: 60,
      upTo: 65,
      qualifier: 'about',
      unit: '%',
      scale: null,
      asWritten: 'about 60 to 65 per cent',
      locator: 'p. 20',
      note: null,
    })
    expect((await briefing(['tables', ...ofReport(folder)])).stdout).toContain('about 60–65%')
  })

  it('gives events', async () => {
    const folder = await aShelf(aLibrary())
    expect(await itemsOf(['timeline', ...ofReport(folder)])).toEqual([
      {
        id: 'association-founded',
        edtf: '2012-05',
        earliest: '2012-05-01',
        latest: '2012-05-31',
        asWritten: 'in May 2012',
        what: 'The bridge keepers founded their association.',
        kind: 'founding',
        actors: ['bridge-keepers'],
        places: ['Baku'],
        importance: 1,
        conflict: false,
        works: 1,
        sources: [
          { sourceId: 'report-2019', locator: 'p. 16', asWritten: 'in May 2012', edtf: null, ahead: null },
        ],
        note: null,
        own: true,
      },
    ])
  })

  it('gives search hits, in any spelling', async () => {
    const folder = await aShelf(
      aLibrary({
        quotations: [aQuotation({ exact: 'Əliyev came to Şuşa by the bridge.' })],
        disagreements: [],
      }),
    )
    const hits = await itemsOf(['search', 'aliyev', 'shusha', '--library', folder])
    expect(hits).toEqual([
      {
        kind: 'quotation',
        id: 'rahimova-bridge',
        sourceId: 'report-2019',
        work: 'report-2019',
        locator: 'p. 14',
        snippet: 'Əliyev came to Şuşa by the bridge.',
        score: expect.any(Number),
      },
    ])
    expect(await itemsOf(['search', 'no such words at all'])).toEqual([])
  })

  it('gives sources: the reference, how far each reaches, and its outline', async () => {
    const extent = { kind: 'pages', first: 1, last: 40, notes: 12, workedOut: true } as const
    const folder = await aShelf(aLibrary({ sources: [aSource({ extent })] }))
    const report = {
      id: 'report-2019',
      title: 'Bridges and Borders',
      authors: ['Leyla Rahimova'],
      issued: '2019-03',
      wordCount: 10_000,
      language: 'en-GB',
      rights: 'All rights reserved by the publisher.',
      editionOf: null,
      uncertainties: [],
      reference: aSource().reference,
      extent,
      digest: [
        {
          section: 'Trade',
          locator: 'p. 12',
          text: 'Our summary says how trade across the river grew once the bridge was open.',
        },
      ],
      own: true,
    }
    expect(await itemsOf(['sources', '--library', folder])).toContainEqual(report)
    expect(await itemsOf(['sources', ...ofReport(folder)])).toEqual([report])
  })

  it('gives the outline of every bundled source, and what is not known of one’s own as null', async () => {
    const items = await itemsOf<{ id: string; extent: object | null; digest: { text: string }[] }>([
      'sources',
    ])
    expect(items.map(({ extent, digest }) => extent !== null && digest.length >= 4)).toEqual(
      Array.from({ length: 5 }, () => true),
    )
    const folder = await aShelf(aLibrary({ sources: [aSource({ digest: [] })] }))
    expect(await itemsOf(['sources', ...ofReport(folder)])).toMatchObject([{ extent: null, digest: [] }])
  })

  it('shows the outline of one source in words, and of all only what they are', async () => {
    const paged = aSource({ extent: { kind: 'pages', first: 1, last: 40, notes: 1, workedOut: true } })
    const counted = aSource({
      id: 'web',
      extent: {
        kind: 'paragraphs',
        sections: [
          { section: null, paragraphs: 2 },
          { section: 'Trade', paragraphs: 3 },
        ],
        notes: 0,
      },
      digest: [
        {
          section: 'Trade',
          locator: { kind: 'paragraph', paragraph: 1, section: 'Trade' },
          text: 'Trade grew.',
        },
      ],
    })
    const folder = await aShelf(aLibrary({ sources: [paged, counted] }))
    const shown = async (...args: readonly string[]) =>
      (await briefing(['sources', '--library', folder, ...args])).stdout
    expect(await shown('--source', 'web')).toMatch(
      /^web .*\n[^]*\n {4}5 paragraphs with 1 heading, no notes\n\n {4}Trade \(para\. 1\)\n {8}Trade grew\.\n/,
    )
    expect(await shown('--source', 'report-2019')).toContain(
      '    Pages 1–40 (worked out), 1 note\n\n    Trade (p. 12)\n',
    )
    expect(await shown()).not.toContain('Trade')
  })
})

describe('filters', () => {
  it('gives of the bundled timeline only the events that overlap the years asked for, and all of them', async () => {
    const library = await readLibrary([join(ROOT, 'seeds')])
    if (!library.ok) throw new Error(library.error.code)
    const overlapping = library.value.events
      .filter(({ date }) => (date.earliest ?? '') <= '2013-12-31' && (date.latest ?? '9') >= '2012-01-01')
      .map(({ id }) => id)
    const found = await itemsOf(['timeline', '--from', '2012', '--to', '2013'])
    expect(found.map(({ id }) => id)).toEqual(overlapping)
    expect(found.length).toBeGreaterThan(5)
    expect(found.length).toBeLessThan(library.value.events.length)
  })

  it('knows an actor by any spelling, and by a part of the name', async () => {
    const actors = [
      anActor({ id: 'ilham', name: 'İlham Əliyev', otherNames: ['Ильхам Алиев'] }),
      anActor({ id: 'heydar', name: 'Heydar Aliyev', otherNames: [] }),
    ]
    const events = [
      anEvent({ id: 'of-ilham', actors: ['ilham'] }),
      anEvent({ id: 'of-heydar', actors: ['Heydar Aliyev'] }),
      anEvent({ id: 'of-nobody', actors: [] }),
    ]
    const folder = await aShelf(aLibrary({ actors, events }))
    const asked = async (actor: string) =>
      (await itemsOf(['timeline', '--actor', actor, ...ofReport(folder)])).map(({ id }) => id)
    for (const name of ['ilham aliyev', 'Ilham Eliyev', 'ИЛЬХАМ АЛИЕВ', 'ilham'])
      expect(await asked(name)).toEqual(['of-ilham'])
    expect(await asked('Heydər Əliyev')).toEqual(['of-heydar'])
    expect(await asked('Aliyev')).toEqual(['of-heydar', 'of-ilham'])
    expect(await asked('Somebody Else')).toEqual([])
  })

  it('takes the day of a quotation, else that of its source', async () => {
    const quotations = [aQuotation({ id: 'said-2012', date: '2012' }), aQuotation({ id: 'of-the-source' })]
    const folder = await aShelf(aLibrary({ quotations }))
    const during = async (year: string) =>
      (await itemsOf(['excerpts', '--from', year, '--to', year, ...ofReport(folder)])).map(({ id }) => id)
    expect(await during('2012')).toEqual(['said-2012'])
    expect(await during('2019-03')).toEqual(['of-the-source'])
    expect(await during('2015')).toEqual([])
    expect((await itemsOf(['tables', '--from', '2016', ...ofReport(folder)])).length).toBe(1)
    expect((await itemsOf(['tables', '--from', '2017', ...ofReport(folder)])).length).toBe(0)
  })
})

describe('a copied library', () => {
  it('answers what stands in it: 482 changed to 499', async () => {
    const folder = await aCopiedLibrary()
    const file = join(folder, REMITTANCES)
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll('482', '499'))
    const valuesIn = async (...args: readonly string[]) => {
      const tables = await itemsOf<{ id: string; rows: { value: number }[][] }>(['tables', ...args])
      const remittances = tables.find(({ id }) => id === 'remittances-russia-azerbaijan')!
      return remittances.rows.map((row) => row[1]!.value)
    }
    expect(await valuesIn()).toEqual([794, 1049, 1132, 1232, 1221, 627, 482, 531])
    expect(await valuesIn('--library', folder)).toEqual([794, 1049, 1132, 1232, 1221, 627, 499, 531])
    const { stdout } = await briefing(['tables', '--library', folder])
    expect(stdout).toMatch(/^2016 +499$/m)
  })

  it('need not be there when it is only the default, and must be when it is named', async () => {
    const missing = join(await aFolder(), 'nowhere')
    expect((await briefing(['sources'])).status).toBe(0)
    expect(await briefing(['sources', '--library', missing])).toEqual({
      status: 2,
      stdout: '',
      stderr: `There is no file or folder ${missing}: check its name.\n`,
    })
    expect((await briefing(['sources'], { env: { BRIEFWRIGHT_LIBRARY: missing } })).status).toBe(2)
  })
})

describe('briefing check', () => {
  it('finds the bundled library sound', async () => {
    const { status, stdout, stderr } = await briefing(['check'])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(
      /^The library is sound: 5 sources, \d+ quotations, \d+ tables, \d+ events, \d+ actors, \d+ disagreements\.\n$/,
    )
  })

  it('finds records sound that the window wrote, long words typed by hand from a book among them', async () => {
    const folder = await aFolder()
    const shelf = new OwnShelf(join(ROOT, 'seeds'), folder)
    await shelf.saveReference({ id: 'own-book', type: 'book', title: 'Rivers' })
    const exact = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ')
    await shelf.saveQuotation(aQuotation({ id: 'typed', sourceId: 'own-book', exact }))
    const { status, stdout } = await briefing(['check', '--library', folder])
    expect([status, stdout.slice(0, 22)]).toEqual([0, 'The library is sound: '])
    expect(await itemsOf(['excerpts', '--source', 'own-book', '--library', folder])).toMatchObject([
      { id: 'typed', transcribed: true, own: true },
    ])
  })

  it('names what is wrong, exit status 1', async () => {
    const folder = await aCopiedLibrary()
    const file = join(folder, REMITTANCES)
    await writeFile(file, (await readFile(file, 'utf8')).replace('"value": 482', '"value": 499'))
    const run = await briefing(['check', '--library', folder, '--json'])
    expect([run.status, run.stderr]).toEqual([1, ''])
    expect(JSON.parse(run.stdout)).toEqual({
      version: 1,
      items: [{ file, at: 'rows.6.1', problem: 'the value 499 is not what “482 million” says' }],
    })
  })

  it('names a file that cannot be read, and other commands then say so in one sentence', async () => {
    const folder = await aShelf({})
    const file = await writeRecord(folder, 'tables/torn.json', '{"id": "torn", ')
    const run = await briefing(['check', '--library', folder])
    expect([run.status, run.stderr]).toEqual([1, ''])
    expect(run.stdout).toContain(`${file}\n    not JSON: `)
    const { status, stdout, stderr } = await briefing(['timeline', '--library', folder])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^The library cannot be used: .*torn\.json: not JSON: .*\.\n$/)
  })

  it('names a quotation whose source is not there', async () => {
    const folder = await aCopiedLibrary()
    const file = join(folder, 'excerpts/shiriyev-2019.json')
    await writeFile(file, (await readFile(file, 'utf8')).replace(/"sourceId": "[^"]+"/, '"sourceId": "gone"'))
    const run = await briefing(['check', '--library', folder, '--json'])
    expect(run.status).toBe(1)
    expect(run.stdout).toContain('there is no source “gone”')
  })
})
