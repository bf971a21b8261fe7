import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { nodeChildProcesses } from '#intake/child-process-port.ts'
import { readSpreadsheet } from '#intake/read-spreadsheet.ts'
import { FILE_LIMITS } from '#intake/run-child-task.ts'
import { MOST_TEXT } from '#intake/tidy-sheets.ts'
import { anArchive } from '#tests/intake/an-archive.ts'

const PORTS = {
  processes: nodeChildProcesses,
  entry: new URL('../../src-main/intake/spreadsheet-child.ts', import.meta.url),
  readable: [new URL('../..', import.meta.url).pathname],
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** A workbook written by hand: the XML of its sheet, and what else is to be in the archive. */
function aWorkbook(
  sheet: string,
  more: Readonly<Record<string, string>> = {},
  name = 'Data',
  doctype = '',
): Uint8Array {
  return anArchive({
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${HEAD}${doctype}<worksheet xmlns="${MAIN}">${sheet}</worksheet>`,
    ...more,
  })
}

const cells = (...inner: readonly string[]) => `<sheetData><row r="1">${inner.join('')}</row></sheetData>`
const inline = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`

const read = (bytes: Uint8Array, name = 'x.xlsx') => readSpreadsheet({ name, bytes }, PORTS)
const rowsOf = async (bytes: Uint8Array, name?: string) => {
  const sheets = await read(bytes, name)
  return sheets.ok ? sheets.value.map(({ rows }) => rows) : sheets.error
}
const refused = (reason: string, name = 'x.xlsx') => ({ code: 'table-unreadable', name, reason })

describe('a hostile workbook', () => {
  it('is read as it was written by hand, so that what follows tries what it says', async () => {
    expect(await rowsOf(aWorkbook(cells(inline('A1', 'Year'), '<c r="B1"><v>5</v></c>')))).toEqual([
      [['Year', '5']],
    ])
  })

  it('has the results of its formulas taken, and never a formula', async () => {
    const sheet = cells(
      '<c r="A1"><f>WEBSERVICE("http://127.0.0.1:9/")</f><v>7</v></c>',
      '<c r="B1" t="str"><f>HYPERLINK("http://127.0.0.1:9/","Total")</f><v>Total</v></c>',
      '<c r="C1"><f>CMD|"/c calc"!A0</f></c>',
      '<c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      inline('E1', 'end'),
    )
    expect(await rowsOf(aWorkbook(sheet))).toEqual([[['7', 'Total', '', '#DIV/0!', 'end']]])
  })

  it('has its macros, links and drawings left alone', async () => {
    const more = {
      'xl/vbaProject.bin': 'MZ',
      'xl/externalLinks/externalLink1.xml': `<externalLink xmlns="${MAIN}"/>`,
      'xl/connections.xml': '<connections/>',
      'xl/drawings/drawing1.xml': '<svg onload="x()"/>',
    }
    expect(await rowsOf(aWorkbook(cells(inline('A1', 'Year')), more), 'x.xlsm')).toEqual([[['Year']]])
  })

  it.each([
    ['entities that grow', `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${entities()}]>`, '&e;'],
    ['an entity of a file', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', '&e;'],
  ])('has %s not unfolded', async (_, doctype, text) => {
    const found = JSON.stringify(
      await rowsOf(aWorkbook(cells(inline('A1', `x${text}`)), {}, 'Data', doctype)),
    )
    expect(found).not.toMatch(/aaaaaaaaaaaaaaaaaaaa|root:/)
    expect(found.length).toBeLessThan(200)
  })

  it.each([
    ['a cell in the last place there is', '<c r="XFD1048576"><v>5</v></c>'],
    ['a cell in a place that there is not', '<c r="ZZZZZZZ99999999999"><v>5</v></c>'],
    [
      'cells that stand far apart',
      '<c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>5</v></c>',
    ],
  ])('with %s is read or refused, and takes neither time nor memory', async (_, cell) => {
    const sheet = `<dimension ref="A1:XFD1048576"/><sheetData><row r="1">${cell}</row></sheetData>`
    const found = await rowsOf(aWorkbook(sheet))
    expect([
      [[['5']]],
      refused('it has more than 200,000 cells'),
      refused('it is not a whole XLSX file'),
      refused('it takes more memory than a spreadsheet may'),
    ]).toContainEqual(found)
  })

  it('has unseen marks taken out of its cells and of the name of its sheet', async () => {
    const sheets = await read(
      aWorkbook(
        cells(inline('A1', 'a\u202eb&#x2066;c\u200f'), inline('B1', '_x0000_d&#x7;'.replace('&#x7;', ''))),
        {},
        'Da\u202eta',
      ),
    )
    expect(sheets).toEqual({ ok: true, value: [{ name: 'Data', rows: [['abc', 'd']] }] })
  })

  it('may name its sheets after what every object has', async () => {
    const bytes = await writeXlsx({
      sheets: ['__proto__', 'constructor'].map((name) => ({ name, rows: [['__proto__', name]] })),
    })
    expect(await read(bytes)).toEqual({
      ok: true,
      value: ['__proto__', 'constructor'].map((name) => ({ name, rows: [['__proto__', name]] })),
    })
  })

  it('whose entries all lie over the same bytes is a bomb like another', async () => {
    const zeros = Buffer.alloc(1024 * 1024 - 1)
    const names = Array.from({ length: 1500 }, (_, i) => `f${i}`)
    expect(await rowsOf(overlapping(names, zeros))).toEqual(refused('it is too large when it is unpacked'))
  })
})

/** Ten of the one before, six times. */
function entities(): string {
  return ['b', 'c', 'd', 'e'].map((name, i) => `<!ENTITY ${name} "${`&${'abcd'[i]};`.repeat(10)}">`).join('')
}

/** An archive whose directory names one entry again and again. */
function overlapping(names: readonly string[], bytes: Buffer): Uint8Array {
  const one = Buffer.from(anArchive([[names[0]!, bytes]]))
  const at = one.indexOf('PK\x01\x02', 0, 'latin1')
  const end = one.indexOf('PK\x05\x06', at, 'latin1')
  const central = one.subarray(at, end)
  const directory = Buffer.concat(
    names.map((name) => {
      const entry = Buffer.concat([central.subarray(0, 46), Buffer.from(name)])
      entry.writeUInt16LE(name.length, 28)
      return entry
    }),
  )
  const tail = Buffer.from(one.subarray(end))
  tail.writeUInt16LE(names.length, 8)
  tail.writeUInt16LE(names.length, 10)
  tail.writeUInt32LE(directory.length, 12)
  return Buffer.concat([one.subarray(0, at), directory, tail])
}

describe('hostile text', () => {
  it('of 50 MB is refused in a sentence, whatever it is made of', { timeout: 120_000 }, async () => {
    const of = (unit: string) => Buffer.alloc(FILE_LIMITS.bytes, unit)
    const reasons = [
      'it has more than 200,000 cells',
      'it has more text than a table',
      'it takes more memory than a spreadsheet may',
      'reading it takes longer than 10 seconds',
      'it has no cells with anything in them',
    ]
    for (const unit of ['a;b;c\n', 'a', '"', '\0']) {
      const found = await rowsOf(of(unit), 'x.csv')
      expect([unit, reasons.map((reason) => refused(reason, 'x.csv'))]).toEqual([
        unit,
        expect.arrayContaining([found]),
      ])
    }
  })

  it('in one cell is refused where it is no cell of a table', async () => {
    expect(await rowsOf(Buffer.from(`Year;${'a'.repeat(MOST_TEXT)}`), 'x.csv')).toEqual(
      refused('it has more text than a table', 'x.csv'),
    )
    const pasted = await readSpreadsheet({ text: `Year\t${'a'.repeat(MOST_TEXT)}` }, PORTS)
    expect(pasted).toMatchObject({ error: { reason: 'it has more text than a table' } })
  })

  it('has unseen marks taken out where it is pasted too', async () => {
    expect(await readSpreadsheet({ text: 'Ye\u202ear\tTo\u0000tal\n20\u001b13\t5' }, PORTS)).toEqual({
      ok: true,
      value: [
        {
          name: '',
          rows: [
            ['Year', 'Total'],
            ['2013', '5'],
          ],
        },
      ],
    })
  })
})
