import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { startPdfService } from '#pdf/pdf-service.ts'
import type { PdfService } from '#pdf/pdf-service.ts'
import { aDocument } from './a-document.ts'
import { rendered } from './read-back.ts'

const WORKER = new URL('../../src-main/pdf/worker.ts', import.meta.url)
const CANCELLED = { ok: false, error: { code: 'cancelled' } }

let service: PdfService | undefined
afterEach(() => service?.close())

const started = (entry = WORKER): PdfService => (service = startPdfService(entry))

describe('startPdfService', () => {
  it('prints in another thread what is printed in this one', async () => {
    const here = await rendered(aDocument())
    const there = await started().render(aDocument())
    expect(there).toEqual({ ok: true, value: here })
  })

  it('answers each in the order in which it was asked', async () => {
    const printing = started()
    const order: string[] = []
    const print = async (title: string) => {
      expect(await printing.render(aDocument({ title }))).toMatchObject({ ok: true })
      order.push(title)
    }
    await Promise.all(['first', 'second', 'third'].map(print))
    expect(order).toEqual(['first', 'second', 'third'])
  })

  it('cancels what is left when it is closed', async () => {
    const printing = started()
    const asked = printing.render(aDocument())
    await printing.close()
    expect(await asked).toEqual(CANCELLED)
    expect(await printing.render(aDocument())).toEqual(CANCELLED)
  })

  it('says so when its thread breaks, and prints the next document in a new one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'briefwright-worker-'))
    const entry = join(folder, 'worker.mjs')
    writeFileSync(
      entry,
      `import { parentPort } from 'node:worker_threads'
       parentPort.on('message', ({ job, document }) => {
         if (document.title === 'break') process.exit(7)
         parentPort.postMessage({ job, kind: 'result', result: { ok: true, value: document.title } })
       })`,
    )
    const printing = started(pathToFileURL(entry))
    const [broken, next] = await Promise.all([
      printing.render(aDocument({ title: 'break' })),
      printing.render(aDocument({ title: 'next' })),
    ])
    expect(broken).toEqual({ ok: false, error: { code: 'pdf-failed', reason: 'the thread ended with 7' } })
    expect(next).toEqual({ ok: true, value: 'next' })
    await rm(folder, { recursive: true })
  })

  it('gives up on a thread that does not answer, and prints the next document in a new one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'briefwright-worker-'))
    const entry = join(folder, 'worker.mjs')
    writeFileSync(
      entry,
      `import { parentPort } from 'node:worker_threads'
       parentPort.on('message', ({ job, document }) => {
         if (document.title === 'hang') for (;;);
         parentPort.postMessage({ job, kind: 'result', result: { ok: true, value: document.title } })
       })`,
    )
    service = startPdfService(pathToFileURL(entry), 2000)
    const [hung, next] = await Promise.all([
      service.render(aDocument({ title: 'hang' })),
      service.render(aDocument({ title: 'next' })),
    ])
    expect(hung).toEqual({ ok: false, error: { code: 'pdf-failed', reason: 'no answer in 2 s' } })
    expect(next).toEqual({ ok: true, value: 'next' })
    await rm(folder, { recursive: true })
  })

  it('does not try for ever when there is no thread to be had', async () => {
    const printing = started(new URL('file:///nowhere/worker.ts'))
    expect(await printing.render(aDocument())).toMatchObject({ ok: false, error: { code: 'pdf-failed' } })
  })
})
