import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encodeDraftFile } from '#drafts/draft-file.ts'
import { DraftStore } from '#drafts/draft-store.ts'
import { aLongDraft } from '#tests/builders/a-long-draft.ts'
import { amountLine, reportLine, timings } from './measure.ts'

const DRAFTS = 500
/** After it, files are old enough to be known by their times. */
const LATER = 60_000

/** Lists of 500 drafts of fifteen pages: as the first start after the index was lost, and as every other start. */
export async function benchDrafts(): Promise<readonly string[]> {
  const user = await mkdtemp(join(tmpdir(), 'briefwright-bench-'))
  try {
    const { draft } = aLongDraft({ sections: 5, paragraphs: 15, sources: 10 })
    const folder = join(user, 'drafts')
    await mkdir(folder)
    let size = 0
    for (let i = 0; i < DRAFTS; i++) {
      const id = randomUUID()
      const bytes = encodeDraftFile({ ...draft, id, title: `Paper ${i}` }, 1)
      size = bytes.length
      await writeFile(join(folder, `${id}.json`), bytes)
    }
    const list = async (keepIndex: boolean): Promise<void> => {
      const store = new DraftStore(user, { keepIndex, now: () => Date.now() + LATER })
      const listed = await store.list()
      if (!listed.ok || listed.value.length !== DRAFTS) throw new Error('The drafts were not listed')
      await store.flush()
    }
    const without = await timings(3, () => list(false), 0)
    const first = await timings(1, () => list(true), 0)
    return [
      amountLine('A draft in the list of 500', size / 1024, 'KB'),
      reportLine(`List of ${DRAFTS} drafts, each read`, without, null),
      reportLine(`List of ${DRAFTS} drafts, the index made`, first, null),
      reportLine(`List of ${DRAFTS} drafts, by the index`, await timings(10, () => list(true)), null),
    ]
  } finally {
    await rm(user, { recursive: true })
  }
}
