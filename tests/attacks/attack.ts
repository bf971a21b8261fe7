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

/** How long an attack is given, in milliseconds: one that succeeds takes a few dozen on a machine that is not busy. */
export const WHEN_IT_SHOULD_FAIL = 1000
export const WHEN_IT_SHOULD_SUCCEED = 10_000

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

let returns = 0

/** Brings the page back to a fresh start page, the way a page goes anywhere: by itself. */
export async function returnToStart({ page }: AttackedApp): Promise<void> {
  const start = `${PAGE}?${String((returns += 1))}`
  for (let tries = 0; page.url() !== start; tries += 1) {
    try {
      await page.evaluate((address) => location.assign(address), start)
      await page.waitForURL(start)
    } catch (error) {
      // The attack before may still be taking the page away.
      if (tries === 5 || !/context was destroyed|navigat|aborted/i.test(String(error))) throw error
    }
  }
  await page.waitForSelector('h1[data-ran]')
}

/** Ends the app at once, and its browser with it. */
export async function endApp({ child, ended }: JoinedProcess): Promise<void> {
  child.kill('SIGKILL')
  await ended
}

export type Attack = keyof typeof tcpVectors | 'stun'
export const ATTACKS = [...Object.keys(tcpVectors), 'stun'] as readonly Attack[]

/** Runs an attack in the app's page, and answers whether anything of it reached the listener in time. */
export async function reaches(
  listener: Listener,
  app: AttackedApp,
  attack: Attack,
  patience: number,
): Promise<boolean> {
  listener.forget()
  const target = { address: `http://127.0.0.1:${String(listener.port)}/${attack}`, udpPort: listener.udpPort }
  try {
    await app.page.evaluate(attack === 'stun' ? stun : tcpVectors[attack], target)
  } catch (error) {
    // An attack that succeeds may take the page away while it runs.
    if (!/navigat|context was destroyed|closed/i.test(String(error))) throw error
  }
  return holdsInTime(patience, () => {
    if (attack === 'stun') return listener.packets() > 0
    return attack === 'preconnect' ? listener.connections() > 0 : listener.paths().includes(`/${attack}`)
  })
}

/** Waits until something holds, at most so many milliseconds. */
async function holdsInTime(patience: number, holds: () => boolean): Promise<boolean> {
  for (const limit = Date.now() + patience; Date.now() < limit; await wait(20)) if (holds()) return true
  return holds()
}
