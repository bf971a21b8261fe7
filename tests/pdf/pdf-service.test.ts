import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { startPdfService } from '#pdf/pdf-service.ts'
import type { PdfService } from '#pdf/pdf-service.ts'
import type { Progress } from '#contract/api.ts'
import { aDocument, paragraph } from './a-document.ts'
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

  it('tells the pages of a long document as they are laid out, then as they are drawn, each time more', async () => {
    const told: Progress[] = []
    const printed = await started().render(hundredPages(), { onProgress: (progress) => told.push(progress) })
    expect(printed).toMatchObject({ ok: true })
    const pages = printed.ok ? printed.value.pages : 0
    expect(pages).toBeGreaterThanOrEqual(100)
    const stages = [null, pages].map((total) =>
      told.flatMap((progress) =>
        progress.stage === 'laying-out' && progress.pages === total ? [progress.page] : [],
      ),
    )
    expect(stages[0]!.length + stages[1]!.length).toBe(told.length)
    for (const stage of stages) {
      expect(stage.length).toBeGreaterThan(1)
      expect(stage).toEqual([...new Set(stage)].toSorted((a, b) => a - b))
      expect(stage.at(-1)).toBeLessThanOrEqual(pages)
    }
  })

  it('ends a long document at once when it is cancelled, and prints the next one', async () => {
    const printing = started()
    const controller = new AbortController()
    const long = printing.render(hundredPages(), {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    })
    await new Promise((resolve) => controller.signal.addEventListener('abort', resolve))
    const cancelled = performance.now()
    expect(await long).toEqual(CANCELLED)
    expect(performance.now() - cancelled).toBeLessThan(1000)
    expect(await printing.render(aDocument())).toEqual({ ok: true, value: await rendered(aDocument()) })
  })

  it('cancels what waits, and never begins what is cancelled already', async () => {
    const printing = started()
    const controller = new AbortController()
    const first = printing.render(aDocument({ title: 'first' }))
    const waiting = printing.render(aDocument({ title: 'waiting' }), { signal: controller.signal })
    controller.abort()
    expect(await waiting).toEqual(CANCELLED)
    expect(await first).toMatchObject({ ok: true })
    expect(await printing.render(aDocument(), { signal: controller.signal })).toEqual(CANCELLED)
  })

  it('starts its thread again when that does not end its work', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'briefwright-worker-'))
    const entry = join(folder, 'worker.mjs')
    writeFileSync(
      entry,
      `import { parentPort } from 'node:worker_threads'
       parentPort.on('message', ({ job, document }) => {
         if (document.title === 'deaf') for (;;);
         parentPort.postMessage({ job, kind: 'result', result: { ok: true, value: document.title } })
       })`,
    )
    const printing = started(pathToFileURL(entry))
    const controller = new AbortController()
    const deaf = printing.render(aDocument({ title: 'deaf' }), { signal: controller.signal })
    const next = printing.render(aDocument({ title: 'next' }))
    controller.abort()
    expect(await deaf).toEqual(CANCELLED)
    expect(await next).toEqual({ ok: true, value: 'next' })
    await rm(folder, { recursive: true })
  })

  it('prints of the previews of one briefing that wait the newest alone, and those of others', async () => {
    const printing = started()
    const preview = (title: string, subject: string) => printing.render(aDocument({ title }), { subject })
    const results = await Promise.all([
      preview('running', 'a'),
      preview('older', 'a'),
      preview('of another', 'b'),
      preview('newest', 'a'),
    ])
    expect(results.map((result) => (result.ok ? 'printed' : result.error.code))).toEqual([
      'printed',
      'cancelled',
      'printed',
      'printed',
    ])
  })
})

const hundredPages = () =>
  aDocument({ blocks: Array.from({ length: 1250 }, (_, i) => paragraph(`${i} ${WORDS.repeat(5)}`)) })

const WORDS = 'Tolls are paid at the eastern gate, and the keepers count them every evening. '
