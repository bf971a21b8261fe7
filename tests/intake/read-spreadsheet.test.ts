import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { nodeChildProcesses } from '#intake/child-process-port.ts'
import type { ChildProcessPort } from '#intake/child-process-port.ts'
import { readSheets } from '#intake/read-sheets.ts'
import { readSpreadsheet } from '#intake/read-spreadsheet.ts'
import { aFolder } from '#tests/builders/a-shelf.ts'
import { anArchive } from './an-archive.ts'

const ROOT = new URL('../..', import.meta.url).pathname
const PORTS = {
  processes: nodeChildProcesses,
  entry: new URL('../../src-main/intake/spreadsheet-child.ts', import.meta.url),
  readable: [ROOT],
}

const reason = (text: string) => ({ ok: false, error: text })

describe('readSheets', () => {
  it('reads the visible sheets of a workbook, numbers in full and with their signs', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Data',
          columns: [
            { header: 'Year', key: 'year' },
            { header: 'Total', key: 'total', numFmt: '#,##0' },
            { header: 'Share', key: 'share', numFmt: '0%' },
            { header: 'Day', key: 'day', numFmt: 'yyyy-mm-dd' },
            { header: 'Cost', key: 'cost', numFmt: '[$$-409]#,##0.00' },
          ],
          data: [
            { year: 2013, total: 1232.36, share: 0.125, day: new Date(Date.UTC(2017, 4, 15)), cost: -5.5 },
            { year: 2014, total: 0.1 + 0.2, share: null, day: null, cost: null },
            { year: 2015, total: 12_345_678, share: 0.07, day: null, cost: 3 },
          ],
        },
        { name: 'Hidden', rows: [['secret']], hidden: true },
        { name: 'Второй', rows: [[], [null, 'Баку'], [null, null, 5], []] },
        { name: 'Empty', rows: [] },
      ],
    })
    expect(await readSheets('book.xlsx', bytes)).toEqual({
      ok: true,
      value: [
        {
          name: 'Data',
          rows: [
            ['Year', 'Total', 'Share', 'Day', 'Cost'],
            ['2013', '1232.36', '12.5%', '2017-05-15', '-$5.5'],
            ['2014', '0.3', '', '', ''],
            ['2015', '12345678', '7%', '', '$3'],
          ],
        },
        {
          name: 'Второй',
          rows: [
            ['Баку', ''],
            ['', '5'],
          ],
        },
      ],
    })
  })

  it('names a sheet of text after its file, whatever that is called', async () => {
    expect(await readSheets('tolls 2013.xlsx', Buffer.from('Year;Total\n2013;5\n;\n'))).toEqual({
      ok: true,
      value: [
        {
          name: 'tolls 2013',
          rows: [
            ['Year', 'Total'],
            ['2013', '5'],
          ],
        },
      ],
    })
  })

  it.each<[string, Uint8Array | Promise<Uint8Array>, string]>([
    ['nothing', new Uint8Array(), 'it is empty'],
    ['empty cells', Buffer.from(';;\n;;'), 'it has no cells with anything in them'],
    [
      'an old workbook',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'it is in the old XLS format, or protected by a password',
    ],
    ['a PDF', Buffer.from('%PDF-1.7'), 'it is a PDF'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'it is a picture'],
    [
      'half an archive',
      writeXlsx({ sheets: [{ name: 'A', rows: [[1]] }] }).then((bytes) => bytes.subarray(0, 900)),
      'its archive is damaged',
    ],
    ['an archive that is no workbook', anArchive({ 'readme.txt': 'Hello' }), 'it is not a whole XLSX file'],
    [
      'an archive with a name twice',
      anArchive([
        ['a', 'x'],
        ['a', 'y'],
      ]),
      'its archive holds a name twice',
    ],
    ['an archive that climbs', anArchive({ '../../a': 'x' }), 'its archive is damaged'],
    [
      'an archive of a link',
      anArchive({ link: '/etc/passwd' }, { mode: 0o120777 }),
      'its archive is malformed',
    ],
    [
      'an archive that says it is encrypted',
      anArchive({ a: 'x' }, { flags: 1 }),
      'it is protected by a password',
    ],
    [
      'an archive of very many files',
      anArchive(Array.from({ length: 2001 }, (_, i) => [`f${i}`, ''])),
      'its archive holds too many files',
    ],
    ['too many cells', Buffer.from('a;b;c\n'.repeat(70_000)), 'it has more than 200,000 cells'],
  ])('says what is wrong with %s', async (_, bytes, said) => {
    expect(await readSheets('x.xlsx', await bytes)).toEqual(reason(said))
  })

  it('refuses a bomb by what comes out of it, whatever it says of itself', async () => {
    const zeros = Buffer.alloc(30 * 1024 * 1024)
    const honest = anArchive({ 'xl/worksheets/sheet1.xml': zeros })
    expect(await readSheets('x.xlsx', honest)).toEqual(reason('it is too large when it is unpacked'))
    const lying = anArchive({ 'xl/worksheets/sheet1.xml': zeros }, { claimedSize: 10 })
    expect(await readSheets('x.xlsx', lying)).toEqual(reason('its archive is damaged'))
    const many = anArchive(Array.from({ length: 30 }, (_, i) => [`f${i}`, incompressible(i)]))
    expect(await readSheets('x.xlsx', many)).toEqual(reason('it is too large when it is unpacked'))
  })
})

/** 4 MB that pack by half: no bomb by their ratio. */
function incompressible(seed: number): Buffer {
  const bytes = Buffer.alloc(4 * 1024 * 1024)
  let state = seed + 1
  for (let i = 0; i < bytes.length; i++) {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff
    bytes[i] = (state >> 16) & 0x0f
  }
  return bytes
}

describe('readSpreadsheet', () => {
  it('reads a file in a child process', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'A', rows: [['Year'], [2013]] }] })
    expect(await readSpreadsheet({ name: 'a.xlsx', bytes }, PORTS)).toEqual({
      ok: true,
      value: [{ name: 'A', rows: [['Year'], ['2013']] }],
    })
  })

  it('says of which file what is wrong', async () => {
    expect(await readSpreadsheet({ name: 'a.pdf', bytes: Buffer.from('%PDF-1.7') }, PORTS)).toEqual({
      ok: false,
      error: { code: 'table-unreadable', name: 'a.pdf', reason: 'it is a PDF' },
    })
    expect(await readSpreadsheet({ text: ' \t ' }, PORTS)).toMatchObject({
      error: { name: 'What was pasted', reason: 'it has no cells with anything in them' },
    })
  })

  it('starts no process for cells that were pasted, nor for a file that is too large', async () => {
    const processes: ChildProcessPort = {
      start() {
        throw new RangeError('a process was started')
      },
    }
    expect(await readSpreadsheet({ text: 'Year\tTotal\n2013\t5' }, { ...PORTS, processes })).toMatchObject({
      value: [
        {
          rows: [
            ['Year', 'Total'],
            ['2013', '5'],
          ],
        },
      ],
    })
    const bytes = new Uint8Array(50 * 1024 * 1024 + 1)
    expect(await readSpreadsheet({ name: 'a.csv', bytes }, { ...PORTS, processes })).toMatchObject({
      error: { reason: 'it is larger than 50 MB' },
    })
  })

  /** Another reader in the place of ours: what it tries is what a reader that was taken over could try. */
  async function readWith(script: string, code: readonly string[] = []) {
    const folder = await aFolder()
    const entry = join(folder, 'child.mjs')
    await writeFile(entry, script)
    const ports = { ...PORTS, entry: pathToFileURL(entry), readable: [folder, ...code] }
    return readSpreadsheet({ name: 'a.csv', bytes: Buffer.from('a') }, ports)
  }
  /** A reader that answers as ours do, and does this instead of reading. */
  const faulty = (body: string): string =>
    `import { answerTask } from ${JSON.stringify(new URL('../../src-main/intake/answer-task.ts', import.meta.url).href)}
     answerTask(async () => { ${body} })`
  const answering = (value: string): string =>
    `process.on('message', async () => { let value; try { value = await (${value})() } catch (e) { value = e.code ?? e.name }
      process.send({ ok: false, error: String(value) }) }); process.send('ready')`

  it.each([
    [
      'read a file',
      `async () => (await import('node:fs')).readFileSync('/etc/hostname', 'utf8')`,
      'ERR_ACCESS_DENIED',
    ],
    [
      'write a file',
      `async () => (await import('node:fs')).writeFileSync('/tmp/x', '')`,
      'ERR_ACCESS_DENIED',
    ],
    [
      'start a process',
      `async () => (await import('node:child_process')).execSync('id')`,
      'ERR_ACCESS_DENIED',
    ],
    [
      'start a thread',
      `async () => new (await import('node:worker_threads')).Worker('1', { eval: true })`,
      'ERR_ACCESS_DENIED',
    ],
    ['make code of text', `async () => new Function('return 1')()`, 'EvalError'],
    [
      'see the surroundings',
      `async () => Object.keys(process.env).filter((k) => !k.startsWith('NODE_')).join()`,
      '',
    ],
  ])('lets a reader not %s', async (_, attempt, said) => {
    expect(await readWith(answering(attempt))).toMatchObject({ error: { reason: said } })
  })

  it.each([
    [
      'runs out of memory',
      `process.on('message', () => { const all = []; for (;;) all.push(new Array(5e6).fill(0.5)) }); process.send('ready')`,
      'it takes more memory than a spreadsheet may',
    ],
    [
      'never ends',
      `process.on('message', () => { for (;;); }); process.send('ready')`,
      'reading it takes longer than 10 seconds',
    ],
  ])('survives a reader that %s', async (_, script, said) => {
    expect(await readWith(script)).toMatchObject({ error: { code: 'table-unreadable', reason: said } })
  })

  it.each([
    [
      'answers nonsense',
      `process.on('message', () => process.send({ ok: true, value: [{ name: 1 }] })); process.send('ready')`,
      'its answer has no known form',
    ],
    ['does not start', `throw new Error('no')`, 'it could not be started'],
    ['has a fault', faulty(`throw new TypeError('no such part')`), 'TypeError: no such part'],
    ['has a fault of many words', faulty(`throw 'x'.repeat(5000)`), 'x'.repeat(300)],
  ])('tells a reader that %s from a file that cannot be read', async (_, script, said) => {
    expect(await readWith(script, [ROOT])).toEqual({
      ok: false,
      error: { code: 'reader-failed', name: 'a.csv', reason: said },
    })
  })
})
