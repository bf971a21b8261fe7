import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startAndJoin, startProcess } from '#tests/e2e/start-process.ts'
import type { JoinedProcess } from '#tests/e2e/start-process.ts'

const PROBE = fileURLToPath(new URL('./probe-app.ts', import.meta.url))

interface Probe {
  probe: {
    invoke(channel: string, value?: unknown): Promise<unknown>
    tell(value: unknown): Promise<unknown>
  }
}

let folder: string
let app: JoinedProcess
const opened: JoinedProcess[] = []

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'briefwright-probe-'))))
afterEach(async () => {
  for (const each of opened.splice(0)) {
    each.child.kill('SIGKILL')
    await each.ended
  }
  rmSync(folder, { recursive: true, force: true })
})

/** The probe app, once both its windows are open. */
async function openProbe(environment: Record<string, string> = {}): Promise<Page> {
  app = await startAndJoin(PROBE, { environment: { PROBE_FOLDER: folder, ...environment } })
  opened.push(app)
  await expect.poll(() => said().map(([what]) => what), { timeout: 30_000 }).toContain('open')
  return windowOf('one')
}

const said = (): unknown[][] =>
  app
    .stdout()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown[])

function windowOf(name: string): Page {
  const page = app.browser
    .contexts()[0]
    ?.pages()
    .find((each) => each.url() === `https://${name}.probe.invalid/`)
  if (page === undefined) throw new Error(`No window ${name}`)
  return page
}

const invoke = (page: Page, channel: string, value?: unknown): Promise<unknown> =>
  page.evaluate(([to, what]) => (globalThis as unknown as Probe).probe.invoke(to, what), [
    channel,
    value,
  ] as const)

const untilSaid = (what: string): Promise<void> =>
  expect.poll(() => said().map(([first]) => first), { timeout: 20_000 }).toContain(what)

describe('messages', () => {
  it('cross whole in both directions, and each knows where it comes from', async () => {
    const page = await openProbe()
    const crossed = await page.evaluate(async () => {
      const { probe } = globalThis as unknown as Probe
      const loop: Record<string, unknown> = {
        map: new Map([['a', new Set([1n, undefined])]]),
        when: new Date(5),
      }
      loop['self'] = loop
      const back = (await probe.invoke('echo', loop)) as typeof loop
      const map = back['map'] as Map<string, Set<unknown>>
      const pdf = new Uint8Array(300_000).fill(7)
      const began = performance.now()
      const same = (await probe.invoke('echo', pdf)) as Uint8Array
      return {
        loops: back['self'] === back,
        set: [...(map.get('a') ?? [])].map(String),
        when: (back['when'] as Date).getTime(),
        bytes: same instanceof Uint8Array && same.length === 300_000 && same.every((byte) => byte === 7),
        milliseconds: performance.now() - began,
        told: await probe
          .tell({ nested: [new Map([[1, 2]])] })
          .then((told) => (told as { nested: unknown[] }).nested[0] instanceof Map),
        thrown: await probe.invoke('throw').catch((error: unknown) => String(error)),
        unknown: await probe.invoke('nobody').catch((error: unknown) => String(error)),
        hidden: '__briefwrightStandIn' in globalThis,
        frozen: Object.isFrozen(probe),
      }
    })
    expect(crossed).toEqual({
      loops: true,
      set: ['1', 'undefined'],
      when: 5,
      bytes: true,
      milliseconds: expect.any(Number) as number,
      told: true,
      thrown: "Error: Error invoking remote method 'throw': RangeError: out of range",
      unknown: "Error: Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
      hidden: false,
      frozen: true,
    })
    expect(crossed.milliseconds).toBeLessThan(1000)
    expect(await invoke(page, 'who')).toEqual(['probe://one/', 'probe://one', null])
    expect(await invoke(windowOf('two'), 'who')).toEqual(['probe://two/', 'probe://two', null])
  })

  it('reach a child process and come back', async () => {
    const page = await openProbe()
    expect(await invoke(page, 'child', { n: [1, 2] })).toEqual({
      got: { n: [1, 2] },
      pid: expect.any(Number) as number,
    })
  })
})

describe('what the stand-in lacks, it throws for', () => {
  it('by name', async () => {
    const page = await openProbe()
    const lacks = (what: string) => invoke(page, 'lack', what).catch((error: unknown) => String(error))
    expect(await lacks('member')).toContain('lacks this object.getGPUInfo')
    expect(await lacks('event')).toContain("lacks app.on('gpu-info-update')")
    expect(await lacks('option')).toContain('lacks new BrowserWindow({ kiosk })')
    expect(await lacks('preference')).toContain('lacks webPreferences: { sandbox: false }')
    expect(await lacks('fork')).toContain('lacks utilityProcess.fork with allowLoadingUnsignedLibraries')
  })
})

describe('dialogs, menus and the theme', () => {
  it('work as far as a person can see', async () => {
    const page = await openProbe()
    const context = page.context()
    const existing = join(folder, 'there.pdf')
    writeFileSync(existing, '')
    const press = async (button: string, path?: string): Promise<Page> => {
      const dialog = await context.waitForEvent('page')
      if (path !== undefined) await dialog.getByLabel('File path').fill(path)
      await dialog.getByRole('button', { name: button }).click()
      return dialog
    }
    const asked = async (channel: string, answer: Promise<unknown>): Promise<unknown> =>
      (await Promise.all([invoke(page, channel), answer]))[0]
    const path = join(folder, 'new.pdf')
    expect(await asked('save', press('Save', path))).toEqual({ canceled: false, filePath: path })
    expect(await asked('save', press('Cancel', path))).toEqual({ canceled: true, filePath: '' })
    expect(
      await asked(
        'save',
        press('Save', existing).then(async (dialog) => {
          await dialog.getByText('This file exists').waitFor()
          await dialog.getByRole('button', { name: 'Save' }).click()
        }),
      ),
    ).toEqual({ canceled: false, filePath: existing })
    expect(await asked('ask', press('Yes'))).toEqual({ response: 1, checkboxChecked: false })
    expect(
      await asked(
        'ask',
        context.waitForEvent('page').then((dialog) => dialog.close()),
      ),
    ).toEqual({ response: 0, checkboxChecked: false })
    expect(await invoke(page, 'menu')).toBe('quit')
    expect(await invoke(page, 'dark')).toBe(true)
    expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
  })
})

describe('the life of the app', () => {
  it('ends with its last window, in Electron’s order', async () => {
    const page = await openProbe()
    await page.getByRole('button').click()
    await page.close({ runBeforeUnload: true })
    await untilSaid('closed')
    await windowOf('two').close({ runBeforeUnload: true })
    expect(await app.ended).toBe(0)
    expect(said().map((line) => line.join(' '))).toEqual([
      'session-created',
      'open 2',
      'close one',
      'closed one',
      'close two',
      'closed two',
      'window-all-closed',
      'before-quit',
      'will-quit',
      'quit',
    ])
  })

  it('goes on while a window refuses to close', async () => {
    const page = await openProbe({ PROBE_STAYS: 'one' })
    await page.getByRole('button').click()
    await page.close({ runBeforeUnload: true })
    await untilSaid('close')
    app.child.kill('SIGTERM')
    await untilSaid('before-quit')
    expect(await invoke(page, 'who')).toEqual(['probe://one/', 'probe://one', null])
    expect(said().map(([what]) => what)).not.toContain('will-quit')
  })

  it('takes its browser with it when it is killed', async () => {
    await openProbe()
    const gone = new Promise((resolve) => app.browser.once('disconnected', resolve))
    app.child.kill('SIGKILL')
    await gone
    expect(await app.ended).toBe(null)
  })

  it('is held by one process for one folder, also after that was killed', async () => {
    await openProbe()
    const second = startProcess(PROBE, { environment: { PROBE_FOLDER: folder }, arguments: ['--hello'] })
    expect(await second.ended).toBe(4)
    await untilSaid('second-instance')
    expect(said().at(-1)).toEqual(['second-instance', '--hello', process.cwd(), { from: 'probe' }])
    app.child.kill('SIGKILL')
    await app.ended
    await openProbe()
    expect(said().map(([what]) => what)).toContain('open')
  })
})
