import { execFileSync } from 'node:child_process'
import { lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { DRAFT_SCHEMA } from '#domain/draft.ts'
import type { BlockNode, Draft } from '#domain/draft.ts'
import { snapshotDraft } from '#domain/snapshot-draft.ts'
import { encodeDraftFile } from '#drafts/draft-file.ts'
import { readLibrary } from '#library/read-library.ts'
import { aDraft } from '#tests/builders/a-draft.ts'
import { aFolder, writeRecord } from '#tests/builders/a-shelf.ts'
import { readBack } from '#tests/pdf/read-back.ts'
import { aCopiedLibrary, briefing, ROOT } from './run-briefing.ts'

const TABLE: BlockNode = {
  type: 'dataTable',
  attrs: { tableId: 'remittances-russia-azerbaijan', title: '', view: null, id: null },
}
const citing = (sourceId: string): BlockNode => ({
  type: 'paragraph',
  content: [
    { type: 'citation', attrs: { items: [{ sourceId, locator: null, prefix: '', quotedFrom: null }] } },
  ],
})

async function aFile(content: object | string | Uint8Array): Promise<string> {
  return writeRecord(await aFolder(), 'draft.json', content)
}

const aStored = (folder: string, draft: Draft, schema: number = DRAFT_SCHEMA): Promise<string> =>
  writeRecord(folder, `drafts/${draft.id}.json`, encodeDraftFile(draft, 1, schema))

async function textOf(path: string): Promise<string> {
  return (await readBack(Uint8Array.from(await readFile(path)))).pages.join(' ')
}

async function built(args: readonly string[]): Promise<string> {
  const out = join(await aFolder(), 'out.pdf')
  expect(await briefing(['build', ...args, '--out', out])).toEqual({ status: 0, stdout: '', stderr: '' })
  return out
}

describe('briefing build', () => {
  it('makes the PDF of the sample, silent in a pipe, in 250 MB', async () => {
    const out = join(await aFolder(), 'sample.pdf')
    const report = 'process.on("exit",()=>process.stderr.write(String(process.resourceUsage().maxRSS)))'
    const env = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(report)}` }
    const { status, stdout, stderr } = await briefing(['build', '--sample', '--out', out], { env })
    expect([status, stdout]).toEqual([0, ''])
    expect(Number(stderr)).toBeLessThan(250 * 1024)
    expect(await textOf(out)).toContain('What falling remittances mean for Azerbaijan’s Russia policy')
  })

  it('says that the file conforms to a standard only where that is asked for', async () => {
    const claimed = async (...args: readonly string[]) => {
      const { xmp } = await readBack(Uint8Array.from(await readFile(await built(['--sample', ...args]))))
      return [
        xmp.includes('<pdfaid:part>3'),
        xmp.includes('<pdfuaid:part>1'),
        xmp.includes('pdfaSchema:schema'),
      ]
    }
    expect(await claimed()).toEqual([false, false, false])
    expect(await claimed('--claim', 'pdfa')).toEqual([true, false, false])
    expect(await claimed('--claim', 'pdfa,pdfua')).toEqual([true, true, true])
    const wrong = await briefing(['build', '--sample', '--claim', 'pdfx', '--out', 'x.pdf'])
    expect(wrong.status).toBe(2)
    expect(wrong.stderr).toContain('pdfa, pdfua or both')
  })

  it('gives the same bytes for the same draft and day', async () => {
    const [first, second] = [await built(['--sample']), await built(['--sample'])]
    expect(Buffer.compare(await readFile(first), await readFile(second))).toBe(0)
  })

  it('makes the sample chronology, three pages of dated events from 1990 to 2019', async () => {
    const out = join(await aFolder(), 'chronology.pdf')
    const run = await briefing(['build', '--sample', 'chronology', '--out', out, '--json'])
    expect(JSON.parse(run.stdout)).toMatchObject({ items: [{ pages: 3 }] })
    const text = await textOf(out)
    expect(text).toContain('Chronology: Azerbaijan, Russia')
    expect(text).toMatch(/1991\s+Azerbaijan becomes an independent country/)
    expect(text).toMatch(/March 2019\s+After the end of ARAC/)
  })

  it('makes the sample of where the sources differ, four questions on two pages', async () => {
    const out = join(await aFolder(), 'differ.pdf')
    const run = await briefing(['build', '--sample', 'where-sources-differ', '--out', out, '--json'])
    expect(JSON.parse(run.stdout)).toMatchObject({ items: [{ pages: 2 }] })
    const text = await textOf(out)
    expect(text.match(/Box \d\. Where sources differ/g)).toHaveLength(4)
    expect(text).toContain('Who controlled and paid for ARAC?')
  })

  it('prints what stands in the library: 482 changed to 499', async () => {
    const folder = await aCopiedLibrary()
    const file = join(folder, 'tables/remittances-russia-azerbaijan.json')
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll('482', '499'))
    const before = await textOf(await built(['--sample']))
    const after = await textOf(await built(['--sample', '--library', folder]))
    expect(before).toMatch(/2016\s+482\s+2017\s+531/)
    expect(after).toMatch(/2016\s+499\s+2017\s+531/)
  })

  it('prints in another style and language by choice, and says which there are', async () => {
    const text = await textOf(await built(['--sample', '--style', 'oscola', '--language', 'ru-RU']))
    expect(text).toMatch(/Библиография/)
    expect(text).toMatch(/\(сн\.\s\d+\)/)
    const { status, stderr } = await briefing(['build', '--sample', '--out', 'x.pdf', '--style', 'bluebook'])
    expect([status, stderr]).toEqual([
      2,
      'There is no style “bluebook”: it is one of chicago-author-date, chicago-notes, chicago-notes-ibid, chicago-short-notes, apa, harvard, mhra, oscola, mla, ieee.\n',
    ])
  })

  it('answers in JSON where it is asked to', async () => {
    const folder = await aFolder()
    const run = await briefing(['build', '--sample', '--out', 'out.pdf', '--json'], { cwd: folder })
    expect([run.status, run.stderr]).toEqual([0, ''])
    expect(JSON.parse(run.stdout)).toEqual({
      version: 1,
      items: [{ path: join(folder, 'out.pdf'), pages: expect.any(Number), words: expect.any(Number) }],
    })
  })

  it('takes a stored briefing by its file, its id or its title, and leaves its folder as it was', async () => {
    const folder = await aFolder()
    const draft = aDraft({ title: 'Tolls and trade', blocks: [TABLE] })
    const file = await aStored(folder, draft)
    const bytes = await readFile(file)
    for (const named of [file, draft.id, 'tolls and TRADE']) {
      expect(await textOf(await built([named, '--library', folder]))).toContain('Tolls and trade')
    }
    expect(await readFile(file)).toEqual(bytes)
    expect(await readdir(join(folder, 'drafts'))).toEqual([`${draft.id}.json`])
  })

  it('prints the snapshot that a briefing holds, whatever the library says now', async () => {
    const library = await readLibrary([join(ROOT, 'seeds')])
    if (!library.ok) throw new Error(library.error.code)
    const draft = snapshotDraft(aDraft({ blocks: [TABLE] }), library.value)
    const file = await aFile(JSON.parse(JSON.stringify(draft).replaceAll('482', '499')))
    expect(await textOf(await built([file]))).toMatch(/2016\s+499/)
    const verified = await briefing(['verify', file])
    expect([verified.status, verified.stderr]).toEqual([1, ''])
    expect(verified.stdout).toContain('number: “499” where the source has “482”')
  })

  it('writes through a link, and replaces a file in one step', async () => {
    const folder = await aFolder()
    await writeFile(join(folder, 'real.pdf'), 'old')
    await symlink('real.pdf', join(folder, 'link.pdf'))
    expect((await briefing(['build', '--sample', '--out', join(folder, 'link.pdf')])).status).toBe(0)
    expect((await lstat(join(folder, 'link.pdf'))).isSymbolicLink()).toBe(true)
    expect((await readFile(join(folder, 'real.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
    expect((await readdir(folder)).sort()).toEqual(['link.pdf', 'real.pdf'])
  })
})

describe('unusual input', () => {
  it('keeps fields that it does not know and warns of them', async () => {
    const file = await aFile({ ...aDraft(), colour: 'teal' })
    const bytes = await readFile(file)
    const out = join(await aFolder(), 'out.pdf')
    expect(await briefing(['build', file, '--out', out])).toEqual({
      status: 0,
      stdout: '',
      stderr:
        'The briefing has fields that this version does not know and does not use (colour); they are kept as they are.\n',
    })
    expect(await readFile(file)).toEqual(bytes)
  })

  it('builds a briefing of a newer schema, which it does not write', async () => {
    const folder = await aFolder()
    const file = await aStored(folder, aDraft(), DRAFT_SCHEMA + 1)
    const bytes = await readFile(file)
    for (const named of [file, aDraft().id]) {
      const out = join(await aFolder(), 'out.pdf')
      const run = await briefing(['build', named, '--out', out, '--library', folder])
      expect([run.status, run.stderr]).toEqual([
        0,
        expect.stringMatching(/newer version .* not written\.\n$/),
      ])
      expect(await textOf(out)).toContain('The bridge is open.')
    }
    expect(await readFile(file)).toEqual(bytes)
  })

  it('takes the backup of a stored briefing whose file is damaged, and keeps the damaged one', async () => {
    const folder = await aFolder()
    const file = await aStored(folder, aDraft())
    const whole = await readFile(file)
    await writeFile(`${file}.bak`, whole)
    await writeFile(file, whole.subarray(0, 300))
    const out = join(await aFolder(), 'out.pdf')
    const run = await briefing(['build', aDraft().id, '--out', out, '--library', folder])
    expect([run.status, run.stderr]).toEqual([
      0,
      expect.stringMatching(/^The file of this briefing is damaged, .*\n$/),
    ])
    expect(await readFile(file)).toEqual(whole.subarray(0, 300))
  })
})

describe('bad input: a clear sentence, exit status 2, the bytes kept and no PDF', () => {
  it.each<[string, object | string, RegExp]>([
    ['truncated JSON', '{"id": "5e1f0a52', /draft\.json is damaged \(.*\) and was left as it is/],
    ['no JSON at all', 'Dear colleague,', /draft\.json is damaged/],
    ['an empty file', '', /draft\.json is damaged \(empty\)/],
    ['a wrong shape', { ...aDraft(), language: 'en' }, /is not a briefing that can be read \(at language: /],
    [
      'a newer schema with unknown blocks',
      newerAndUnreadable(),
      /newer version of Briefwright \(schema 3; this one knows 2\)/,
    ],
    [
      'a missing source',
      aDraft({ blocks: [citing('burnt')] }),
      /cites the source “burnt”, which neither it nor the library holds/,
    ],
    [
      'a missing table',
      aDraft({ blocks: [{ ...TABLE, attrs: { tableId: 'lost', title: '' } } as BlockNode] }),
      /holds the table “lost”/,
    ],
  ])('%s', async (_, content, sentence) => {
    const file = await aFile(content)
    const bytes = await readFile(file)
    const folder = await aFolder()
    const { status, stdout, stderr } = await briefing(['build', file, '--out', join(folder, 'out.pdf')])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(sentence)
    expect(stderr).toMatch(/^[^\n]+\.\n$/)
    expect(await readFile(file)).toEqual(bytes)
    expect(await readdir(folder)).toEqual([])
  })

  it.each([
    ['nowhere.json', /^There is no file or folder .*nowhere\.json: check its name\.\n$/],
    ['No such title', /^There is no briefing with the id or the title “No such title”/],
    ['.', /could not be read/],
  ])('no briefing at %s', async (named, sentence) => {
    const folder = await aFolder()
    const run = await briefing(['build', named, '--out', 'out.pdf', '--library', folder], { cwd: folder })
    expect([run.status, run.stdout]).toEqual([2, ''])
    expect(run.stderr).toMatch(sentence)
  })

  it('a title that two briefings have', async () => {
    const folder = await aFolder()
    const other = '6e1f0a52-8f4e-4b57-9a39-0d6f4f0f7a12'
    await aStored(folder, aDraft())
    await aStored(folder, aDraft({ id: other }))
    const run = await briefing(['build', aDraft().title, '--out', 'out.pdf', '--library', folder])
    expect([run.status, run.stdout]).toEqual([2, ''])
    expect(run.stderr).toMatch(/^2 briefings are called “Tolls and trade”: give the id of one of them/)
    expect(run.stderr).toContain(other)
  })
})

describe('a place that cannot be written: a clear sentence, exit status 3, what was there unchanged', () => {
  const buildTo = (out: string) => briefing(['build', '--sample', '--out', out])

  it.each([
    ['no such folder', 'missing/out.pdf', /no such folder/],
    ['a file for a folder', 'file/out.pdf', /a part of its path is not a folder/],
    ['a folder for a file', 'folder', /it is not a file/],
  ])('%s', async (_, path, reason) => {
    const folder = await aFolder()
    await writeFile(join(folder, 'file'), 'kept')
    await mkdir(join(folder, 'folder'))
    const run = await buildTo(join(folder, path))
    expect([run.status, run.stdout]).toEqual([3, ''])
    expect(run.stderr).toMatch(reason)
    expect(run.stderr).toMatch(/^[^\n]+\.\n$/)
    expect((await readdir(folder)).sort()).toEqual(['file', 'folder'])
  })

  it.skipIf(process.platform === 'win32')('a device', async () => {
    expect((await buildTo('/dev/null')).status).toBe(3)
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true)
  })

  const disk = canMount() ? it : it.skip

  disk('a full disk', async () => {
    const folder = await aDisk('size=48k')
    await writeFile(join(folder, 'out.pdf'), 'the old one')
    const run = await buildTo(join(folder, 'out.pdf'))
    expect([run.status, run.stdout]).toEqual([3, ''])
    expect(run.stderr).toMatch(
      /^The disk is full, so .*out\.pdf was not written and what was there is unchanged/,
    )
    expect(await readFile(join(folder, 'out.pdf'), 'utf8')).toBe('the old one')
    expect(await readdir(folder)).toEqual(['out.pdf'])
  })

  disk('a read-only disk', async () => {
    const folder = await aDisk('size=1m,ro')
    const run = await buildTo(join(folder, 'out.pdf'))
    expect([run.status, run.stdout]).toEqual([3, ''])
    expect(run.stderr).toMatch(/could not be written \(the disk is read-only\); what was there is unchanged/)
  })
})

function newerAndUnreadable(): object {
  return { schema: DRAFT_SCHEMA + 1, ...aDraft({ blocks: [{ type: 'hologram' } as never] }) }
}

const run = (program: string, ...words: readonly string[]): void => {
  execFileSync(program, words, { stdio: 'ignore' })
}
const mount = (options: string, folder: string): void =>
  run('mount', '-t', 'tmpfs', '-o', options, 'tmpfs', folder)
const unmount = (folder: string): void => run('umount', folder)

/** A small disk of its own in memory, for root alone. */
async function aDisk(options: string): Promise<string> {
  const folder = await aFolder()
  mount(options, folder)
  onTestFinished(() => unmount(folder))
  return folder
}

function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'briefwright-disk-'))
  try {
    mount('size=4k', folder)
    unmount(folder)
    return true
  } catch {
    return false
  } finally {
    rmdirSync(folder)
  }
}
