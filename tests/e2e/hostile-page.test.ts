import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { aDraft } from '#tests/builders/a-draft.ts'
import { fileOf, newFolder, openOn, savedIn, storeDraft, write } from './briefing-window.ts'
import type { OpenApp } from './open-app.ts'

/** What a script in the page could do with the bridge, were one ever to run there. */
interface PageBridge {
  invoke(method: unknown, request?: unknown): Promise<unknown>
}

const folder = join(newFolder(), 'library')
const draft = aDraft()
let app: OpenApp
let before: readonly string[]

/** Of the browser, and of the thread that prints: both write when it suits them. */
const OTHERS = ['session', 'caches'].map((name) => join('library', name))

/** All that lies in the folder and beside it, with the bytes of each file. */
function everything(): readonly string[] {
  const root = dirname(folder)
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => !OTHERS.some((start) => name.startsWith(start)))
    .map((name) => join(root, name))
    .map((path) => (statSync(path).isFile() ? `${path} ${readFileSync(path, 'base64')}` : path))
    .sort()
}

beforeAll(async () => {
  storeDraft(folder, draft)
  app = await openOn(folder, draft)
  // What opening leaves by itself, a moment later.
  await vi.waitUntil(() => existsSync(join(folder, 'excerpts.json')), { timeout: 30_000 })
  before = everything()
})
afterAll(async () => {
  await app.kill()
  rmSync(dirname(folder), { recursive: true })
})

const REFUSED = expect.objectContaining({
  ok: false,
  error: expect.objectContaining({ code: 'request-refused' }) as unknown,
}) as unknown

it.each([
  ['no method', 'drafts.explode', {}],
  ['the name of something else in every object', 'constructor', {}],
  ['a channel', 'briefwright:drafts.list', undefined],
  ['a list that reads like a method', ['drafts.list'], undefined],
  ['nothing', undefined, undefined],
])('a call of %s does not leave the page', async (_, method, request) => {
  const answer = app.page.evaluate(
    ([name, value]) => (globalThis as unknown as { briefwright: PageBridge }).briefwright.invoke(name, value),
    [method, request],
  )
  await expect(answer).rejects.toThrow(/The contract has no method/)
  expect(everything()).toEqual(before)
})

/** As source of an expression: what is hostile must be made in the page. */
it.each([
  ['an id that is a path up', 'drafts.open', `{ id: '../x' }`],
  ['an id that leads to the quarantine', 'drafts.peek', `{ id: 'quarantine/x' }`],
  ['an id that is a whole path', 'drafts.open', `{ id: '/etc/passwd' }`],
  ['an id with a zero byte', 'drafts.trash', `{ id: '${draft.id}\\u0000' }`],
  ['an id and a path after it', 'drafts.restore', `{ id: '${draft.id}/../../x' }`],
  ['an id that is an object', 'drafts.duplicate', `{ id: { toString: '../x' } }`],
  ['a request without its id', 'drafts.rename', `{ title: 'Renamed' }`],
  ['a request with a path besides', 'drafts.rename', `{ id: '${draft.id}', title: 'x', path: '/tmp/x' }`],
  ['a title that is no text', 'drafts.create', `{ title: ['x'] }`],
  ['a title beyond its limit', 'drafts.create', `{ title: 'x'.repeat(501) }`],
  ['a request where none is taken', 'drafts.list', `{}`],
  ['a draft that is a word', 'drafts.save', `{ draft: 'x' }`],
  ['a draft whose id is a path', 'drafts.save', `{ draft: { ...draft, id: '../../x' } }`],
  [
    'a draft with a block of no kind',
    'drafts.save',
    `{ draft: { ...draft, body: { type: 'doc', content: [{}] } } }`,
  ],
  ['a draft of 60 MB', 'drafts.save', `{ draft: { ...draft, title: 'x'.repeat(30_000_000) } }`],
  [
    'a search for the prototype',
    'search.query',
    `JSON.parse('{"words":"x","limit":1,"__proto__":{"words":"y"}}')`,
  ],
  ['a limit that is no number', 'search.query', `{ words: 'x', limit: NaN }`],
  [
    'values in each other a thousand deep',
    'document.render',
    `{ draft: Array(1000).fill(0).reduce((inner) => ({ inner }), {}) }`,
  ],
  ['a value that holds itself', 'document.verify', `(() => { const a = {}; a.draft = a; return a })()`],
])('%s is refused by main, which lives on and writes nothing', async (_, method, source) => {
  const answer = await app.page.evaluate(
    `(() => { const draft = ${JSON.stringify(draft)}; return briefwright.invoke('${method}', ${source}) })()`,
  )
  expect(answer).toEqual(REFUSED)
  expect(app.main.stderr()).toContain(`Refused ${method}`)
  expect(everything()).toEqual(before)
})

it('ids of no briefing, and of one in capitals, find nothing', async () => {
  for (const id of ['00000000-0000-4000-8000-000000000000', draft.id.toUpperCase()]) {
    for (const method of [
      'drafts.open',
      'drafts.peek',
      'drafts.trash',
      'drafts.restore',
      'drafts.duplicate',
    ]) {
      const answer = await app.page.evaluate(
        ([name, value]) =>
          (globalThis as unknown as { briefwright: PageBridge }).briefwright.invoke(name, { id: value }),
        [method, id] as const,
      )
      expect(answer, `${method} ${id}`).toEqual({ ok: false, error: { code: 'draft-unknown', query: id } })
    }
    const saved = await app.page.evaluate(
      (value) =>
        (globalThis as unknown as { briefwright: PageBridge }).briefwright.invoke('drafts.save', value),
      { draft: { ...draft, id }, undo: null },
    )
    expect(saved).toEqual({ ok: false, error: { code: 'draft-unknown', query: id } })
  }
  expect(everything()).toEqual(before)
})

it('after all that the window works as before', async () => {
  await write(app.page, ' Still here.')
  await savedIn(app.page, fileOf(folder, draft.id), 'The bridge is open. Still here.')
  expect(app.main.child.exitCode).toBeNull()
  expect(app.complaints).toEqual([])
})
