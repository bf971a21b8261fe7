import { EventEmitter } from 'node:events'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { temporaryFolder } from '#tests/drafts/temporary-folder.ts'

const displays = vi.hoisted(() => ({
  all: [{ id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
}))
vi.mock('electron', () => ({
  screen: { getPrimaryDisplay: () => displays.all[0], getAllDisplays: () => displays.all },
}))
const { WindowMemory } = await import('#app/remember-window.ts')

class FakeWindow extends EventEmitter {
  bounds = { x: 40, y: 50, width: 1300, height: 820 }
  maximized = false
  getNormalBounds = () => this.bounds
  isMaximized = () => this.maximized
  isFullScreen = () => false
  isDestroyed = () => false
}

async function aMemory() {
  const folder = await temporaryFolder()
  const complaints: string[] = []
  const memory = () => new WindowMemory(folder, ({ code }) => complaints.push(code))
  return { folder, path: join(folder, 'window.json'), complaints, memory }
}

describe('the memory of a window', () => {
  it('is empty the first time', async () => {
    const { memory, folder } = await aMemory()
    expect(await memory().recall()).toBeNull()
    expect(await readdir(folder)).toEqual([])
  })

  it('keeps where the window was closed, for the next start', async () => {
    const { memory } = await aMemory()
    const [window, first] = [new FakeWindow(), memory()]
    first.follow(window as unknown as BrowserWindow)
    window.maximized = true
    window.emit('close')
    await first.settled()
    expect(await memory().recall()).toEqual({ bounds: window.bounds, maximized: true, fullScreen: false })
  })

  it('writes once the window rests, and not again what is written', async () => {
    const { memory, path } = await aMemory()
    const [window, first] = [new FakeWindow(), memory()]
    first.follow(window as unknown as BrowserWindow)
    for (let i = 0; i < 20; i++) {
      window.bounds = { ...window.bounds, x: i }
      window.emit('move')
    }
    await vi.waitFor(async () => expect(await readFile(path, 'utf8')).toContain('"x": 19'), 3000)
    await expect(readFile(`${path}.bak`)).rejects.toThrow('ENOENT')
    window.emit('close')
    await first.settled()
    await expect(readFile(`${path}.bak`)).rejects.toThrow('ENOENT')
  })

  it('brings a window back that was on a screen which is gone', async () => {
    const { memory, path } = await aMemory()
    const bounds = { x: 5000, y: 100, width: 1280, height: 800 }
    await writeFile(path, JSON.stringify({ bounds, maximized: false, fullScreen: true }))
    expect(await memory().recall()).toEqual({
      bounds: { x: 320, y: 140, width: 1280, height: 800 },
      maximized: false,
      fullScreen: true,
    })
  })

  it('tells of a damaged file, keeps it aside, and goes on', async () => {
    const { memory, path, folder, complaints } = await aMemory()
    await writeFile(path, '{"bounds":{"x":"left"}}')
    const next = memory()
    expect(await next.recall()).toBeNull()
    expect(complaints).toEqual(['file-damaged'])
    expect(await readdir(join(folder, 'quarantine'))).toHaveLength(1)
    const window = new FakeWindow()
    next.follow(window as unknown as BrowserWindow)
    window.emit('close')
    await next.settled()
    await vi.waitFor(async () => expect(await memory().recall()).toMatchObject({ bounds: window.bounds }))
  })
})
