import { describe, expect, it } from 'vitest'
import { DraftStore } from '#drafts/draft-store.ts'
import { nodeFileSystem } from '#drafts/file-system.ts'
import { aDraft } from '#tests/builders/a-draft.ts'
import { instrument } from '#tests/drafts/instrumented-file-system.ts'
import type { Step } from '#tests/drafts/instrumented-file-system.ts'
import { temporaryFolder } from '#tests/drafts/temporary-folder.ts'
import { ORDER_OF_A_SAVE, traceOneSave, whyNoTrace } from './traced-save.ts'

const { id } = aDraft()
const STEPS: readonly Step[] = ['write', 'flush', 'link', 'rename', 'flush folder']

async function aUserFolder(): Promise<string> {
  const user = await temporaryFolder()
  expect(await new DraftStore(user).create(aDraft({ title: '0' }))).toMatchObject({ ok: true })
  return user
}

/** The steps of one save as the disk is asked for them; one of them may be left out. */
async function recordOneSave(leftOut: Step | null): Promise<string[]> {
  const recorded: string[] = []
  let isSaving = false
  const files = instrument(nodeFileSystem, (step, path) => {
    if (step === leftOut && isSaving) return 'skip'
    if (isSaving) recorded.push(step === 'rename' && path.endsWith('.bak') ? 'rename backup' : step)
    return undefined
  })
  const store = new DraftStore(await aUserFolder(), { files })
  await store.open(id)
  isSaving = true
  if ((await store.save(aDraft({ title: '1' }))).ok) recorded.push('acknowledge')
  return recorded.filter((step) => (ORDER_OF_A_SAVE as readonly string[]).includes(step))
}

describe('the order of one save, as asked of the disk', () => {
  it('is open, write, flush, link, rename, flush of the folder, acknowledge', async () => {
    expect(await recordOneSave(null)).toEqual(ORDER_OF_A_SAVE)
  })

  it.each(STEPS)('is another if a save leaves out: %s', async (leftOut) => {
    expect(await recordOneSave(leftOut)).not.toEqual(ORDER_OF_A_SAVE)
  })
})

const reason = whyNoTrace()
if (reason !== null) console.log(`The order of system calls is not tested: ${reason}`)

describe.skipIf(reason !== null)('the order of one save, as system calls', () => {
  it('is open, write, flush, link, rename, flush of the folder, acknowledge', async () => {
    expect(await traceOneSave(await aUserFolder(), id, [])).toEqual(ORDER_OF_A_SAVE)
  })

  it.each(STEPS)('is another if a save leaves out: %s', async (leftOut) => {
    const steps = await traceOneSave(await aUserFolder(), id, [leftOut])
    expect(steps).not.toEqual(ORDER_OF_A_SAVE)
    expect(steps).toContain('open')
  })
})
