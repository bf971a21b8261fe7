import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  ATTACKS,
  PAGE,
  WHEN_IT_SHOULD_FAIL,
  WHEN_IT_SHOULD_SUCCEED,
  endApp,
  openAttackedApp,
  reaches,
  returnToStart,
} from './attack.ts'
import type { AttackedApp } from './attack.ts'
import { openListener } from './listener.ts'
import type { Listener } from './listener.ts'
import { POLICY_NAMES } from './policy-names.ts'

let listener: Listener
beforeAll(async () => (listener = await openListener()))
afterAll(() => listener.close())

describe('with every policy in place', () => {
  let app: AttackedApp
  beforeAll(async () => (app = await openAttackedApp([])))
  afterAll(() => endApp(app))

  it.each(ATTACKS)('%s makes no connection and leaves the page where it is', async (attack) => {
    const reached = await reaches(listener, app, attack, WHEN_IT_SHOULD_FAIL)
    const [connections, packets] = [listener.connections(), listener.packets()]
    expect({ reached, connections, packets, at: app.page.url() }).toEqual({
      reached: false,
      connections: 0,
      packets: 0,
      at: PAGE,
    })
    expect(app.browser.contexts()[0]?.pages()).toHaveLength(1)
  })
})

describe('with no policy at all, so that it is the policies that hold and not the stand-in', () => {
  let app: AttackedApp
  beforeAll(async () => (app = await openAttackedApp(POLICY_NAMES)))
  afterAll(() => endApp(app))
  beforeEach(() => returnToStart(app))

  it.each(ATTACKS)('%s reaches the listener', async (attack) => {
    expect(await reaches(listener, app, attack, WHEN_IT_SHOULD_SUCCEED)).toBe(true)
  })
})
