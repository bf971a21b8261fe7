import { execFile, spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { build } from 'vite'
import { expect, it } from 'vitest'
import { DraftStore } from '#drafts/draft-store.ts'
import type { Draft } from '#domain/draft.ts'
import { aDraft } from '#tests/builders/a-draft.ts'
import { temporaryFolder } from '#tests/drafts/temporary-folder.ts'

const KILLS = 300
const SIDE_BY_SIDE = 3
const LONGEST_LIFE_MS = 40

const { id } = aDraft()
const run = promisify(execFile)

/** The saving process as one file, compiled once: most of the time of this test is the start of processes. */
async function bundleChild(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'saving-child.ts'),
      outDir: folder,
      target: 'node24',
      rolldownOptions: { output: { entryFileNames: 'saving-child.mjs' } },
    },
  })
  return join(folder, 'saving-child.mjs')
}

/** Runs a saving process, kills it at a random moment once it saves, and returns the last number that it acknowledged. */
async function saveUntilKilled(user: string, child: string): Promise<number> {
  const saving = spawn(process.execPath, [child, user, id], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: dirname(child) },
  })
  const errors = text(saving.stderr)
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    saving.once('close', (_, signal) => resolve(signal)),
  )
  let said = ''
  saving.stdout.setEncoding('utf8')
  const first = new Promise<void>((resolve) => saving.stdout.once('data', () => resolve()))
  saving.stdout.on('data', (chunk: string) => (said += chunk))
  await Promise.race([first, ended])
  await sleep(Math.random() * LONGEST_LIFE_MS)
  saving.kill('SIGKILL')
  expect([await ended, await errors]).toEqual(['SIGKILL', ''])
  // A number without its line feed was not said to the end.
  return Number(said.split('\n').at(-2))
}

/** The number that a draft was saved with; throws unless all of it was written by the same save. */
function numberOf(draft: Draft): number {
  const numbers = draft.body.content.map((block) => {
    const [run] = block.type === 'paragraph' ? (block.content ?? []) : []
    return run?.type === 'text' ? run.text.split(' ')[0] : ''
  })
  expect(new Set([draft.title, ...numbers])).toEqual(new Set([draft.title]))
  return Number(draft.title)
}

it(`loses no acknowledged save in ${KILLS} kills, and tears nothing`, { timeout: 600_000 }, async () => {
  const folder = await temporaryFolder()
  const start = performance.now()
  const child = await bundleChild(join(folder, 'bundle'))
  const ahead = { acknowledged: 0, newer: 0 }
  const lane = async (name: string): Promise<void> => {
    const user = join(folder, name)
    await mkdir(user)
    const paragraph = { type: 'paragraph', content: [{ type: 'text', text: '0' }] } as const
    const created = await new DraftStore(user).create(aDraft({ title: '0', blocks: [paragraph] }))
    expect(created).toMatchObject({ ok: true })
    // One that ends by itself leaves its compiled code to the others.
    await run(process.execPath, [child, user, id, '1'], {
      env: { ...process.env, NODE_COMPILE_CACHE: dirname(child) },
    })
    for (let kill = 0; kill < KILLS / SIDE_BY_SIDE; kill++) {
      const acknowledged = await saveUntilKilled(user, child)
      const opened = await new DraftStore(user).open(id)
      if (!opened.ok) throw new Error(JSON.stringify(opened.error))
      expect(opened.value.recovery).toBeNull()
      const found = numberOf(opened.value.draft)
      expect(found).toBeGreaterThanOrEqual(acknowledged)
      ahead[found === acknowledged ? 'acknowledged' : 'newer']++
    }
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, (_, i) => lane(`lane-${i}`)))
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  console.log(
    `${KILLS} kills in ${seconds} s: found the last acknowledged save ${ahead.acknowledged} times, one begun after it ${ahead.newer} times`,
  )
  expect(ahead.acknowledged + ahead.newer).toBe(KILLS)
})
