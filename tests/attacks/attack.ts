import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { startAndJoin } from '#tests/e2e/start-process.ts'
import type { JoinedProcess } from '#tests/e2e/start-process.ts'
import type { Listener } from './listener.ts'
import type { PolicyName } from './policy-names.ts'
import { stun, tcpVectors } from './vectors.ts'

const ATTACKED_APP = fileURLToPath(new URL('./attacked-app.ts', import.meta.url))
export const PAGE = 'https://briefwright.app.invalid/index.html'

/** How long an attack is given, in milliseconds: one that succeeds takes a few dozen. */
const PATIENCE = 1500

export interface AttackedApp extends JoinedProcess {
  readonly page: Page
}

/** The product's policies around the attacking page, without those named. */
export async function openAttackedApp(removed: readonly PolicyName[]): Promise<AttackedApp> {
  const main = await startAndJoin(ATTACKED_APP, { environment: { REMOVED_POLICIES: removed.join(',') } })
  const page = main.browser.contexts()[0]?.pages()[0]
  if (page === undefined) throw new Error('The attacked app has no page')
  await page.waitForSelector('h1[data-ran]')
  return { ...main, page }
}

/** Brings the page back to where it began, the way a page goes anywhere: by itself. */
export async function returnToStart({ page }: AttackedApp): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const arrived = page.waitForURL(PAGE)
    try {
      await page.evaluate((address) => void setTimeout(() => location.assign(address)), PAGE)
      await arrived
      return void (await page.waitForSelector('h1[data-ran]'))
    } catch (error) {
      // The attack before may still be taking the page away.
      if (tries === 5 || !/context was destroyed|navigat/i.test(String(error))) throw error
    }
  }
}

/** Ends the app at once, and its browser with it. */
export async function endApp({ child, ended }: JoinedProcess): Promise<void> {
  child.kill('SIGKILL')
  await ended
}

export type Attack = keyof typeof tcpVectors | 'stun'
export const ATTACKS = [...Object.keys(tcpVectors), 'stun'] as readonly Attack[]

/** Runs an attack in the app's page, and answers whether anything of it reached the listener in time. */
export async function reaches(listener: Listener, app: AttackedApp, attack: Attack): Promise<boolean> {
  listener.forget()
  const target = { address: `http://127.0.0.1:${String(listener.port)}/${attack}`, udpPort: listener.udpPort }
  try {
    await app.page.evaluate(attack === 'stun' ? stun : tcpVectors[attack], target)
  } catch (error) {
    // An attack that succeeds may take the page away while it runs.
    if (!/navigat|context was destroyed|closed/i.test(String(error))) throw error
  }
  return holdsInTime(() => {
    if (attack === 'stun') return listener.packets() > 0
    return attack === 'preconnect' ? listener.connections() > 0 : listener.paths().includes(`/${attack}`)
  })
}

/** Waits until something holds, at most as long as an attack is given. */
async function holdsInTime(holds: () => boolean): Promise<boolean> {
  for (const limit = Date.now() + PATIENCE; Date.now() < limit; await wait(20)) if (holds()) return true
  return holds()
}
