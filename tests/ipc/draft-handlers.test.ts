import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import type { Request, Response } from '#contract/api.ts'
import type { Method } from '#contract/methods.ts'
import type { ImageNode } from '#domain/draft.ts'
import type { Services } from '#app/services.ts'
import { BlobStore } from '#drafts/blob-store.ts'
import { DraftStore } from '#drafts/draft-store.ts'
import { aDraft } from '#tests/builders/a-draft.ts'
import { aPng } from '#tests/drafts/an-image.ts'
import { temporaryFolder } from '#tests/drafts/temporary-folder.ts'

const chosen = vi.hoisted(() => ({ path: '' as string | null }))
vi.mock('#app/choose-file.ts', () => ({ chooseFile: async () => chosen.path }))
const { registerDraftHandlers } = await import('#ipc/draft-handlers.ts')
const { registerHistoryHandlers } = await import('#ipc/history-handlers.ts')
const { registerImageHandlers } = await import('#ipc/image-handlers.ts')

type Listener = (event: IpcMainInvokeEvent, request: unknown) => Promise<unknown>

/** The handlers over a folder of their own, called as the window calls them. */
async function aWindow() {
  const folder = await temporaryFolder()
  const listeners = new Map<string, Listener>()
  const ipcMain = {
    handle: (channel: string, listener: Listener) => void listeners.set(channel, listener),
  } as unknown as IpcMain
  const drafts = new DraftStore(folder)
  const services = { drafts, images: new BlobStore(folder) } as unknown as Services
  registerDraftHandlers(ipcMain, services)
  registerHistoryHandlers(ipcMain, services)
  registerImageHandlers(ipcMain, services)
  const senderFrame = { url: 'app://briefwright/index.html', parent: null }
  const ask = async <M extends Method>(method: M, request: Request<M>) => {
    const answer = await listeners.get(`briefwright:${method}`)!({ senderFrame } as never, request)
    const result = answer as Response<M>
    if (!result.ok) throw new Error(JSON.stringify(result.error))
    return result.value
  }
  return { folder, drafts, ask }
}

describe('the window', () => {
  it.each([
    ['two-page-brief', false],
    ['research-paper', true],
  ] as const)('begins a %s with what its template has', async (template, numberedHeadings) => {
    const { ask } = await aWindow()
    const { draft } = await ask('drafts.create', { title: 'Tolls', template })
    expect(draft).toMatchObject({ title: 'Tolls', template, numberedHeadings })
    expect((await ask('drafts.open', { id: draft.id })).draft).toEqual(draft)
  })

  it('puts a briefing aside and takes it back', async () => {
    const { ask } = await aWindow()
    const { draft } = await ask('drafts.create', { title: 'Tolls', template: 'chronology' })
    const isArchived = async () => (await ask('drafts.list', undefined)).map(({ archived }) => archived)
    await ask('drafts.archive', { id: draft.id })
    expect(await isArchived()).toEqual([true])
    await ask('drafts.save', { draft: { ...draft, title: 'Tolls of 2017' }, undo: null })
    await ask('drafts.unarchive', { id: draft.id })
    expect(await isArchived()).toEqual([false])
    expect((await ask('drafts.open', { id: draft.id })).draft.title).toBe('Tolls of 2017')
  })

  it('undoes after a restart, and takes back an earlier version', async () => {
    const { ask, drafts } = await aWindow()
    const { draft } = await ask('drafts.create', { title: 'Tolls', template: 'one-page-memo' })
    await ask('drafts.open', { id: draft.id })
    const undo = { base: draft.body, actions: [] }
    await ask('drafts.save', { draft: { ...draft, title: 'Later' }, undo })
    await drafts.flush()
    expect((await ask('drafts.open', { id: draft.id })).undo).toEqual(undo)
    const [latest, first] = await ask('history.list', { id: draft.id })
    expect([latest!.title, first!.title]).toEqual(['Later', 'Tolls'])
    expect((await ask('history.read', { id: draft.id, version: first!.version })).title).toBe('Tolls')
    expect((await ask('history.restore', { id: draft.id, version: first!.version })).draft).toEqual(draft)
  })

  it('saves a briefing elsewhere with its pictures, and another takes it back', async () => {
    const here = await aWindow()
    const stored = await here.ask('images.add', { bytes: new Uint8Array(aPng()) })
    const picture: ImageNode = {
      type: 'image',
      attrs: { ...stored, title: 'The bridge', source: '', alt: '', id: null },
    }
    const draft = aDraft({ blocks: [picture] })
    chosen.path = join(here.folder, 'Tolls.briefing.json')
    expect(await here.ask('drafts.saveElsewhere', { draft })).toEqual({ path: chosen.path })
    const there = await aWindow()
    const opened = await there.ask('drafts.openFile', {
      name: 'Tolls.briefing.json',
      bytes: new Uint8Array(await readFile(chosen.path)),
    })
    expect(opened.draft).toEqual({ ...draft, id: opened.draft.id })
    expect(Buffer.from(await there.ask('images.read', { blob: stored.blob })).equals(aPng())).toBe(true)
    chosen.path = null
    expect(await here.ask('drafts.saveElsewhere', { draft })).toBeNull()
  })
})
