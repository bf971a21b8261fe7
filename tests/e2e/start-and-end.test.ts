import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openApp } from './open-app.ts'
import { ROOT, startProcess } from './start-process.ts'

const MAIN = join(ROOT, 'out/main/main.js')
let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'briefwright-library-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the app', () => {
  it('opens on its own files alone, without a complaint, and ends with its window', async () => {
    const app = await openApp(folder)
    const context = await app.page.evaluate(() => [
      isSecureContext,
      'briefwright' in globalThis,
      document.title,
    ])
    expect(context).toEqual([true, true, expect.stringContaining('Briefwright')])
    await app.page.getByRole('button').first().waitFor()
    expect(app.complaints).toEqual([])
    expect(await app.close()).toBe(0)
    expect(app.main.stderr()).toBe('')
    expect(readdirSync(folder)).toContain('drafts')
  })

  it('runs once on a folder: a second start says so, and leaves the first as it is', async () => {
    const app = await openApp(folder)
    const second = startProcess(MAIN, { arguments: [`--library=${folder}`] })
    expect([await second.ended, second.stderr()]).toEqual([
      2,
      `Briefwright is already open on ${folder}: its window was brought to the front, and this start ends here.\n`,
    ])
    expect(await app.page.evaluate(() => document.readyState)).toBe('complete')
    await app.kill()
  })
})

describe('a start that cannot be', () => {
  it('on a folder that cannot be made, says so', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, 'kept')
    const { ended, stderr } = startProcess(MAIN, { arguments: ['--library', join(file, 'library')] })
    expect(await ended).toBe(3)
    expect(stderr()).toMatch(/^The folder for your briefings, .*, cannot be used: .+\.\n$/)
  })

  it('with --library and nothing after it, says so', async () => {
    const { ended, stderr } = startProcess(MAIN, { arguments: ['--library'] })
    expect([await ended, stderr()]).toEqual([2, '--library needs the folder that holds your briefings.\n'])
  })
})
