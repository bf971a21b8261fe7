import { describe, expect, it } from 'vitest'
import type { OpenedDraft } from '#contract/api.ts'
import type { EvidenceNode } from '#renderer/records/node-of.ts'
import { InsertTarget } from '#renderer/state/insert-target.svelte.ts'
import { aDraft } from '#tests/builders/a-draft.ts'

const node: EvidenceNode = {
  type: 'quotation',
  attrs: { quotationId: 'a', form: 'block', lead: '', shown: '' },
}

const opened = (readOnly: OpenedDraft['readOnly'] = null): OpenedDraft => ({
  draft: aDraft(),
  saved: '2026-11-25T12:00:00.000Z',
  readOnly,
  recovery: null,
  undo: null,
})

function aTarget(answer: OpenedDraft | null = opened()) {
  const asked: string[] = []
  const taken: (readonly EvidenceNode[])[] = []
  const target = new InsertTarget({
    recent: () => Promise.resolve([]),
    open: (id) => Promise.resolve((asked.push(id), answer)),
    create: () => Promise.resolve((asked.push('new'), answer)),
  })
  const text = (saves = true) => ({
    draftId: 'here',
    title: () => 'Tolls',
    place: () => 'after ‘Two.’',
    insert: (nodes: readonly EvidenceNode[]) => void taken.push(nodes),
    usesEvent: (id: string) => id === 'founded',
    flush: () => Promise.resolve(saves),
  })
  return { target, asked, taken, text }
}

describe('InsertTarget', () => {
  it('puts things into the briefing that is open, and nowhere when it is closed', () => {
    const { target, taken, text } = aTarget()
    const close = target.open(text())
    expect([target.title, target.place, target.insert([node])]).toEqual(['Tolls', 'after ‘Two.’', true])
    close()
    expect([target.title, target.place, target.insert([node]), taken]).toEqual([null, null, false, [[node]]])
  })

  it('knows which events the briefing that is open has', () => {
    const { target, text } = aTarget()
    const used = () => ['founded', 'closed'].map((id) => target.usesEvent(id))
    const close = target.open(text())
    expect(used()).toEqual([true, false])
    close()
    expect(used()).toEqual([false, false])
  })

  it('opens a briefing and gives it what waits, once', async () => {
    const { target, asked, taken, text } = aTarget()
    expect(await target.insertInto(null, [node])).toBe(true)
    const close = target.open(text())
    close()
    target.open(text())
    expect([asked, taken, target.insertions]).toEqual([['new'], [[node]], 1])
  })

  it('keeps nothing for another briefing when the one that was asked for cannot take it', async () => {
    for (const answer of [null, opened({ reason: 'newer-schema' })]) {
      const { target, taken, text } = aTarget(answer)
      expect(await target.insertInto('old', [node])).toBe(answer === null)
      target.open(text())
      expect(taken).toEqual([])
    }
  })

  it('opens another briefing only when the open one is saved', async () => {
    const { target, asked, text } = aTarget()
    const close = target.open(text(false))
    expect([await target.openBriefing('here'), await target.openBriefing('there'), asked]).toEqual([
      true,
      false,
      [],
    ])
    close()
    target.open(text(true))
    expect([await target.openBriefing('there'), asked]).toEqual([true, ['there']])
  })
})
