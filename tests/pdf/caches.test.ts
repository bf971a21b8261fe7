import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startPdfService } from '#pdf/pdf-service.ts'
import { aDocument, heading, paragraph } from './a-document.ts'

const WORKER = new URL('../../src-main/pdf/worker.ts', import.meta.url)
const SECRET = 'Zbignyev'
const DOCUMENT = aDocument({
  title: 'Offices at the flat ferry',
  blocks: [
    heading(`What ${SECRET} found`),
    paragraph('The office afflicted 1,200 fjords.'),
    paragraph('Слово, «дело».'),
  ],
})

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'briefwright-caches-'))))
afterEach(() => rmSync(folder, { recursive: true }))

async function printed(caches: string | null): Promise<Buffer> {
  const service = startPdfService(WORKER, undefined, caches)
  try {
    const result = await service.render(DOCUMENT)
    if (!result.ok) throw new Error(JSON.stringify(result.error))
    // Its answer to another comes after what it keeps of this one is written.
    await service.render(aDocument())
    return Buffer.from(result.value.pdf)
  } finally {
    await service.close()
  }
}

const filesIn = (at: string): readonly string[] =>
  readdirSync(at, { recursive: true, encoding: 'utf8' })
    .map((name) => join(at, name))
    .filter((path) => statSync(path).isFile())

describe('what the thread keeps for its next start', () => {
  it('changes no byte of a document: with none, made, used, cut off, overwritten or in the way', async () => {
    const caches = join(folder, 'caches')
    const bare = await printed(null)
    expect((await printed(caches)).equals(bare)).toBe(true)
    const kept = filesIn(caches)
    expect(kept.filter((path) => path === join(caches, 'shapes'))).toHaveLength(1)
    expect(kept.filter((path) => path.startsWith(join(caches, 'code'))).length).toBeGreaterThan(0)
    expect((await printed(caches)).equals(bare)).toBe(true)
    for (const path of kept) truncateSync(path, Math.floor(statSync(path).size / 2))
    expect((await printed(caches)).equals(bare)).toBe(true)
    for (const path of filesIn(caches)) writeFileSync(path, Buffer.alloc(statSync(path).size, 0x5a))
    expect((await printed(caches)).equals(bare)).toBe(true)
    const inTheWay = join(folder, 'file')
    writeFileSync(inTheWay, 'no folder')
    expect((await printed(inTheWay)).equals(bare)).toBe(true)
    expect(readFileSync(inTheWay, 'utf8')).toBe('no folder')
  })

  it('has no words of a document', async () => {
    await printed(folder)
    const shapes = readFileSync(join(folder, 'shapes'), 'utf8')
    expect(shapes).toContain('offic')
    for (const word of [SECRET, 'office', 'afflicted', 'fjords', 'Слово']) expect(shapes).not.toContain(word)
  })
})
