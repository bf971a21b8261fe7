import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { DraftStore } from '#drafts/draft-store.ts'
import { aDraft } from '#tests/builders/a-draft.ts'
import { temporaryFolder } from '#tests/drafts/temporary-folder.ts'

const { id } = aDraft()
const SAVES = 150

it('never writes one acknowledged save over another that it did not see', { timeout: 180_000 }, async () => {
  const user = await temporaryFolder()
  await new DraftStore(user).create(aDraft({ title: 'start' }))
  const compete = async (name: string): Promise<string[][]> => {
    const child = join(import.meta.dirname, 'competing-child.ts')
    const { stdout } = await promisify(execFile)(process.execPath, [child, user, id, name, String(SAVES)])
    return stdout
      .trim()
      .split('\n')
      .map((line) => line.split(' '))
  }
  const [a = [], b = []] = await Promise.all(['a', 'b'].map(compete))
  const acknowledged = [...a, ...b]
  const next = new Map(acknowledged.map(([before, title]) => [before!, title!]))
  // Each version was the ground of one save at most, and from the start one line leads through all of them.
  expect(next.size).toBe(acknowledged.length)
  const line = ['start']
  for (let title = next.get('start'); title !== undefined; title = next.get(title)) line.push(title)
  expect(line).toHaveLength(acknowledged.length + 1)

  const store = new DraftStore(user)
  expect(await store.open(id)).toMatchObject({
    ok: true,
    value: { draft: { title: line.at(-1) }, recovery: null },
  })
  const list = await store.list()
  const titles = (list.ok ? list.value : []).map(({ title }) => title)
  const lost = 2 * SAVES - acknowledged.length
  expect(titles.filter((title) => title.startsWith('Conflict copy of '))).toHaveLength(lost)
  console.log(
    `Two instances, ${2 * SAVES} saves: ${acknowledged.length} acknowledged, ${lost} kept as conflict copies`,
  )
  expect(lost).toBeGreaterThan(0)
})
