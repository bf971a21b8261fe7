import { expect, it } from 'vitest'
import type { ExposedBridge } from '#contract/api.ts'
import { ok } from '#domain/result.ts'
import { connect } from '#renderer/bridge/connect.ts'
import { aDraft } from '#tests/builders/a-draft.ts'

/** A preload script that answers everything, or throws at it, and what came to it. */
function exposed(answer: () => unknown) {
  const asked: unknown[] = []
  const bridge = {
    invoke: (...call: unknown[]) => {
      asked.push(call)
      return Promise.resolve().then(answer)
    },
    onBeforeClose: () => undefined,
    onEvent: () => () => undefined,
  } as ExposedBridge
  return { bridge: connect(bridge), asked }
}

it('sends a whole briefing as its JSON, and everything else as it is', async () => {
  const { bridge, asked } = exposed(() => ok(null))
  const file = { name: 'a.briefing', bytes: new Uint8Array([1, 2]) }
  await bridge.invoke('document.render', { draft: aDraft() })
  await bridge.invoke('drafts.openFile', file)
  await bridge.invoke('drafts.list', undefined)
  expect(asked).toEqual([
    ['document.render', JSON.stringify({ draft: aDraft() })],
    ['drafts.openFile', file],
    ['drafts.list', undefined],
  ])
})

it('gives what breaks on its way back as an error', async () => {
  const { bridge } = exposed(() => {
    throw new Error('The handler is gone')
  })
  expect(await bridge.invoke('drafts.list', undefined)).toEqual({
    ok: false,
    error: { code: 'unexpected', reason: 'The handler is gone' },
  })
})
