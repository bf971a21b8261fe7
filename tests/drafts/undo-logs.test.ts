import { readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { UndoLog } from '#contract/undo-log-schema.ts'
import type { Draft } from '#domain/draft.ts'
import type { Result } from '#domain/result.ts'
import { DraftStore } from '#drafts/draft-store.ts'
import { nodeFileSystem } from '#drafts/file-system.ts'
import { sealFile } from '#drafts/sealed-file.ts'
import { aDraft, aParagraph } from '#tests/builders/a-draft.ts'
import { instrument, systemError } from './instrumented-file-system.ts'
import { temporaryFolder } from './temporary-folder.ts'

const { id } = aDraft()
const saying = (words: string): Draft => aDraft({ blocks: [aParagraph(words)] })
const logOf = (words: string): UndoLog => ({
  base: saying('Before').body,
  actions: [{ kind: 'edit', steps: [{ stepType: 'replace', from: 1, to: 7, words }] }, { kind: 'undo' }],
})

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

async function aStore(options: ConstructorParameters<typeof DraftStore>[1] = {}) {
  const user = await temporaryFolder()
  value(await new DraftStore(user).create(saying('Before')))
  const store = new DraftStore(user, options)
  const save = async (words: string, log: UndoLog | null = logOf(words)) => {
    value(await store.save(saying(words), log))
    await store.flush()
  }
  const reopened = async () => value(await new DraftStore(user).open(id)).undo
  return { user, store, save, reopened, path: join(user, 'drafts', 'undo', `${id}.json`) }
}

describe('an undo log', () => {
  it('comes back with the text that it leads to, after a restart', async () => {
    const { save, reopened } = await aStore()
    await save('After')
    expect(await reopened()).toEqual(logOf('After'))
  })

  it('stays when settings alone are saved, and when its draft is renamed, archived, trashed and restored', async () => {
    const { user, store, save, reopened } = await aStore()
    await save('After')
    value(await store.save({ ...saying('After'), subtitle: 'new' }, null))
    value(await store.rename(id, 'Renamed'))
    value(await store.archive(id))
    value(await store.trash(id))
    value(await store.restore(id))
    expect(await reopened()).toEqual(logOf('After'))
    expect(await readdir(join(user, 'drafts', 'undo'))).toEqual([`${id}.json`])
  })

  it('is not given with a text to which it does not lead', async () => {
    const { user, store, save, reopened } = await aStore()
    await save('After')
    const copy = value(await store.duplicate(id))
    expect(value(await new DraftStore(user).open(copy.draft.id)).undo).toBeNull()
    await save('Later', null)
    expect(await reopened()).toBeNull()
    await save('After', null)
    expect(await reopened()).toEqual(logOf('After'))
  })

  it.each([
    ['cut short', (path: string) => truncate(path, 200)],
    ['empty', (path: string) => truncate(path, 0)],
    [
      'changed by a byte',
      async (path: string) => {
        const bytes = await readFile(path)
        bytes[bytes.length - 5]! ^= 1
        await writeFile(path, bytes)
      },
    ],
    [
      'whole, and of another form',
      (path: string) =>
        writeFile(path, sealFile('briefwright-undo', 1, 1, Buffer.from('{"text":"x","log":{"base":7}}'))),
    ],
    [
      'whole, and holds nothing',
      (path: string) => writeFile(path, sealFile('briefwright-undo', 1, 1, Buffer.from('null'))),
    ],
  ])('is none when its file is %s, and the draft opens', async (_, spoil) => {
    const { save, reopened, path } = await aStore()
    await save('After')
    await spoil(path)
    expect(await reopened()).toBeNull()
  })

  it('never hurts the save when it cannot be written', async () => {
    const complaints: string[] = []
    const files = instrument(nodeFileSystem, (step, path) => {
      if (step === 'write' && path.includes('undo')) throw systemError('ENOSPC')
      return undefined
    })
    const { user, save, reopened } = await aStore({ files, complain: ({ code }) => complaints.push(code) })
    await save('After')
    expect(complaints).toEqual(['disk-full'])
    expect(await reopened()).toBeNull()
    expect(value(await new DraftStore(user).peek(id))).toEqual(saying('After'))
    expect(await readdir(join(user, 'drafts', 'undo'))).toEqual([])
  })

  it('is begun only after the draft is durable', async () => {
    const steps: string[] = []
    const files = instrument(nodeFileSystem, (step, path) => {
      const isUndo = path.includes('undo')
      if (step === 'write') steps.push(isUndo ? 'write undo' : 'write draft')
      if (step === 'flush folder' && path.endsWith('drafts') && !steps.includes('write undo'))
        steps.push('draft durable')
      return undefined
    })
    const { save } = await aStore({ files })
    await save('After')
    expect(steps.filter((step) => step !== 'write undo').slice(0, 2)).toEqual([
      'write draft',
      'draft durable',
    ])
    expect(steps.indexOf('write undo')).toBeGreaterThan(steps.indexOf('draft durable'))
  })

  it('is not kept when it is too long, and the older one goes', async () => {
    const { user, save, reopened } = await aStore()
    await save('After')
    await save('Later', { base: saying('x'.repeat(9_000_000)).body, actions: [] })
    expect(await reopened()).toBeNull()
    expect(await readdir(join(user, 'drafts', 'undo'))).toEqual([])
  })

  it('is the latest of many that were asked for at once', async () => {
    const { store, reopened } = await aStore()
    const words = Array.from({ length: 20 }, (_, i) => `Draft ${i}`)
    await Promise.all(words.map((each) => store.save(saying(each), logOf(each))))
    await store.flush()
    expect(await reopened()).toEqual(logOf('Draft 19'))
  })
})
