import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Draft } from '#domain/draft.ts'
import { DraftStore } from '#drafts/draft-store.ts'
import { arbitraryDraft } from './arbitrary-draft.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** What a store should hold. */
interface Model {
  readonly drafts: Map<string, Draft>
  readonly trash: Map<string, Draft>
  /** Of the drafts, those that are put aside. */
  readonly archived: Set<string>
}

interface Real {
  readonly user: string
  store: DraftStore
}

type Command = fc.AsyncCommand<Model, Real>

const pick = (ids: Iterable<string>, nth: number): string | undefined => {
  const sorted = [...ids].sort()
  return sorted[nth % sorted.length]
}

/** A command that needs a draft of some place; `run` gets its id. */
const onOne = (
  place: 'drafts' | 'trash',
  name: string,
  run: (id: string, model: Model, real: Real) => Promise<void>,
) =>
  fc.nat(9).map((nth): Command => ({
    check: (model) => model[place].size > 0,
    run: (model, real) => run(pick(model[place].keys(), nth)!, model, real),
    toString: () => `${name} ${nth}`,
  }))

const move = (id: string, from: Map<string, Draft>, to: Map<string, Draft>): void => {
  to.set(id, from.get(id)!)
  from.delete(id)
}

const commands = [
  arbitraryDraft.map((draft): Command => ({
    check: (model) => !model.drafts.has(draft.id) && !model.trash.has(draft.id),
    async run(model, { store }) {
      expect(await store.create(draft)).toMatchObject({ ok: true, value: { readOnly: null, recovery: null } })
      model.drafts.set(draft.id, draft)
    },
    toString: () => `create ${draft.id}`,
  })),
  fc.tuple(arbitraryDraft, fc.nat(9)).map(([draft, nth]): Command => ({
    check: (model) => model.drafts.size > 0,
    async run(model, { store }) {
      const saved = { ...draft, id: pick(model.drafts.keys(), nth)! }
      expect(await store.save(saved)).toMatchObject({ ok: true })
      model.drafts.set(saved.id, saved)
    },
    toString: () => `save ${nth}`,
  })),
  onOne('drafts', 'rename', async (id, model, { store }) => {
    expect(await store.rename(id, 'Renamed')).toMatchObject({ ok: true })
    model.drafts.set(id, { ...model.drafts.get(id)!, title: 'Renamed' })
  }),
  onOne('drafts', 'duplicate', async (id, model, { store }) => {
    const copy = await store.duplicate(id)
    if (!copy.ok) throw new Error(copy.error.code)
    const original = model.drafts.get(id)!
    expect(copy.value.draft).toEqual({
      ...original,
      id: copy.value.draft.id,
      title: `Copy of ${original.title}`,
    })
    model.drafts.set(copy.value.draft.id, copy.value.draft)
  }),
  onOne('drafts', 'archive or unarchive', async (id, model, { store }) => {
    const unknown = { ok: false, error: { code: 'draft-unknown', query: id } }
    const isArchived = model.archived.has(id)
    expect(await (isArchived ? store.archive(id) : store.unarchive(id))).toEqual(unknown)
    expect(await (isArchived ? store.unarchive(id) : store.archive(id))).toEqual({ ok: true, value: null })
    if (!model.archived.delete(id)) model.archived.add(id)
  }),
  onOne('drafts', 'trash', async (id, model, { store }) => {
    model.archived.delete(id)
    expect(await store.trash(id)).toEqual({ ok: true, value: null })
    move(id, model.drafts, model.trash)
  }),
  onOne('trash', 'restore', async (id, model, { store }) => {
    expect(await store.restore(id)).toEqual({ ok: true, value: null })
    move(id, model.trash, model.drafts)
  }),
  onOne('trash', 'save to the trash', async (id, model, { store }) => {
    const draft = model.trash.get(id)!
    const kept = await store.save(draft)
    const copy = (!kept.ok && kept.error.code === 'changed-elsewhere' && kept.error.conflictCopy) || ''
    expect(kept).toEqual({
      ok: false,
      error: { code: 'changed-elsewhere', id, how: 'trashed', conflictCopy: copy },
    })
    expect(model.trash.has(copy)).toBe(false)
    model.drafts.set(copy, { ...draft, id: copy, title: `Copy of ${draft.title}` })
  }),
  fc.constant<Command>({
    check: () => true,
    async run(_, real) {
      real.store = new DraftStore(real.user)
    },
    toString: () => 'start anew',
  }),
]

it('does with any sequence of calls what a map of drafts would', async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 25 }), async (sequence) => {
      const user = await temporaryFolder()
      const model: Model = { drafts: new Map(), trash: new Map(), archived: new Set() }
      const real: Real = { user, store: new DraftStore(user) }
      await fc.asyncModelRun(() => ({ model, real }), sequence)
      const store = new DraftStore(user)
      const list = await store.list()
      const listed = (list.ok ? list.value : []).map(({ id, title, trashed, archived }) => [
        id,
        title,
        trashed !== null,
        archived,
      ])
      const expected = [
        ...[...model.drafts.values()].map(({ id, title }) => [id, title, false, model.archived.has(id)]),
        ...[...model.trash.values()].map(({ id, title }) => [id, title, true, false]),
      ]
      expect(listed.sort()).toEqual(expected.sort())
      for (const draft of model.drafts.values()) {
        expect(await store.open(draft.id)).toMatchObject({ ok: true, value: { draft, recovery: null } })
      }
    }),
    { numRuns: 100 },
  )
})
