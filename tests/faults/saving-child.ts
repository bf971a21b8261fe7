import { DraftStore } from '#drafts/draft-store.ts'
import { nodeFileSystem } from '#drafts/file-system.ts'
import { aParagraph } from '#tests/builders/a-draft.ts'
import { instrument } from '#tests/drafts/instrumented-file-system.ts'

/**
 * Saves one draft without end, each time with the next number in every paragraph, and says each number once it is
 * acknowledged. Arguments: the user-data folder, the id of the draft, how many saves (none: until killed), and a step
 * that every save is to leave out (none: it is the product's own).
 */
const [folder, id, limit = 'Infinity', left] = process.argv.slice(2)
const files =
  left === undefined
    ? nodeFileSystem
    : instrument(nodeFileSystem, (step) => (step === left ? 'skip' : undefined))
const store = new DraftStore(folder!, { files })
const opened = await store.open(id!)
if (!opened.ok) throw new Error(JSON.stringify(opened.error))
const { draft } = opened.value
const start = Number(draft.title)
for (let n = start + 1; n <= start + Number(limit); n++) {
  const blocks = Array.from({ length: 40 }, (_, i) => aParagraph(`${n} ${'word '.repeat((n * 7 + i) % 60)}`))
  const saved = await store.save({ ...draft, title: String(n), body: { type: 'doc', content: blocks } })
  if (!saved.ok) throw new Error(JSON.stringify(saved.error))
  process.stdout.write(`${n}\n`)
}
