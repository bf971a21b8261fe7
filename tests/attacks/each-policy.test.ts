import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  WHEN_IT_SHOULD_FAIL,
  WHEN_IT_SHOULD_SUCCEED,
  endApp,
  openAttackedApp,
  reaches,
  returnToStart,
} from './attack.ts'
import type { Attack } from './attack.ts'
import { openListener } from './listener.ts'
import type { Listener } from './listener.ts'
import type { PolicyName } from './policy-names.ts'

interface Proof {
  readonly policy: PolicyName
  readonly attacks: readonly Attack[]
  /** The other policies that would stop these attacks too. They are out of the way both times; all the rest stay. */
  readonly without: readonly PolicyName[]
}

/** Attacks that take the page itself elsewhere. */
const LEAVING: readonly Attack[] = ['metaRefresh', 'link', 'location', 'formPost']

/** What lies between a page and the network for an address on this machine. */
const LAYERS = [
  'contentSecurityPolicy',
  'refuseRequests',
  'useDeadProxy',
  'resolveNoHost',
  'refusePermissions',
] as const
const allBut = (policy: PolicyName): PolicyName[] => LAYERS.filter((layer) => layer !== policy)
const NETWORK = allBut('contentSecurityPolicy')

/**
 * The policies overlap on purpose, so that taking one away lets nothing out while another stops the same attack. Each is
 * therefore shown at attacks with those out of the way that would stop them too: with the policy nothing arrives; without
 * it, and with nothing else changed, the attack arrives. (Chromium has no `<webview>`, and under Playwright it fetches no
 * dictionaries: `refuseWebviews` and `turnOffSpellCheck` are shown in `tests/app/network-policies.test.ts`.)
 */
const proofs: readonly Proof[] = [
  { policy: 'contentSecurityPolicy', attacks: ['image', 'fetch', 'webSocket'], without: NETWORK },
  {
    policy: 'contentSecurityPolicy',
    attacks: ['frame', 'formPost'],
    without: [...NETWORK, 'refuseNavigation'],
  },
  { policy: 'refuseRequests', attacks: ['image', 'fetch', 'webSocket'], without: allBut('refuseRequests') },
  { policy: 'useDeadProxy', attacks: ['image', 'fetch', 'preconnect'], without: allBut('useDeadProxy') },
  { policy: 'resolveNoHost', attacks: ['image', 'fetch', 'preconnect'], without: allBut('resolveNoHost') },
  {
    policy: 'refusePermissions',
    attacks: ['image', 'fetch', 'webSocket'],
    without: allBut('refusePermissions'),
  },
  { policy: 'refuseUdp', attacks: ['stun'], without: [] },
  { policy: 'refuseNavigation', attacks: ['metaRefresh', 'link', 'location'], without: NETWORK },
  { policy: 'refuseNewWindows', attacks: ['popUp', 'newTab'], without: NETWORK },
]

let listener: Listener
beforeAll(async () => (listener = await openListener()))
afterAll(() => listener.close())

/** Which of the attacks reach the listener, each from the start page. */
async function arriving(
  attacks: readonly Attack[],
  removed: readonly PolicyName[],
  patience: number,
): Promise<Attack[]> {
  const app = await openAttackedApp(removed)
  try {
    const arrived: Attack[] = []
    for (const attack of attacks) {
      if (!(await reaches(listener, app, attack, patience))) continue
      arrived.push(attack)
      if (LEAVING.includes(attack)) await returnToStart(app)
    }
    return arrived
  } finally {
    await endApp(app)
  }
}

describe.each(proofs)('$policy, attacked by $attacks', ({ policy, attacks, without }) => {
  it('holds by itself', async () => expect(await arriving(attacks, without, WHEN_IT_SHOULD_FAIL)).toEqual([]))
  it('lets them through when it is removed', async () =>
    expect(await arriving(attacks, [...without, policy], WHEN_IT_SHOULD_SUCCEED)).toEqual(attacks))
})
