import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { SaveAnswer } from '#app/close-after-saving.ts'

const showMessageBox = vi.hoisted(() => vi.fn<() => Promise<{ response: number }>>())
vi.mock('electron', () => ({ dialog: { showMessageBox }, app: {} }))
const { closeAfterSaving } = await import('#app/close-after-saving.ts')

const KEEP = 0
const CLOSE = 1

class FakeWindow extends EventEmitter {
  webContents = new EventEmitter()
  destroy = vi.fn()
  /** Whether the window would go at once. */
  close(): boolean {
    let prevented = false
    this.emit('close', { preventDefault: () => (prevented = true) })
    return !prevented
  }
}

/** A window with its page open, whose page gives these answers in turn. */
function aWindow(answers: readonly SaveAnswer[], pressed: readonly number[] = []) {
  const window = new FakeWindow()
  const ask = vi.fn<() => Promise<SaveAnswer>>()
  for (const answer of answers) ask.mockResolvedValueOnce(answer)
  for (const response of pressed) showMessageBox.mockResolvedValueOnce({ response })
  closeAfterSaving(window as unknown as BrowserWindow, ask)
  window.webContents.emit('dom-ready')
  return { window, ask }
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5))

beforeEach(() => void showMessageBox.mockReset())

describe('a window that is closed', () => {
  it.each<[string, SaveAnswer[], number[], boolean]>([
    ['goes once its page has saved', ['saved'], [], true],
    ['stays when saving failed and the person keeps it', ['not-saved'], [KEEP], false],
    ['goes when saving failed and the person gives it up', ['not-saved'], [CLOSE], true],
    [
      'waits as long as the person says, and goes when it is saved',
      ['no-answer', 'no-answer', 'saved'],
      [KEEP, KEEP],
      true,
    ],
    ['goes when the person no longer waits', ['no-answer'], [CLOSE], true],
  ])('%s', async (_what, answers, pressed, goes) => {
    const { window, ask } = aWindow(answers, pressed)
    expect(window.close()).toBe(false)
    await settled()
    expect(window.destroy).toHaveBeenCalledTimes(goes ? 1 : 0)
    expect(ask).toHaveBeenCalledTimes(answers.length)
    expect(showMessageBox).toHaveBeenCalledTimes(pressed.length)
  })

  it('asks once, however often it is closed meanwhile, and again after it was kept', async () => {
    const { window, ask } = aWindow(['not-saved', 'saved'], [KEEP])
    expect([window.close(), window.close()]).toEqual([false, false])
    await settled()
    expect(ask).toHaveBeenCalledTimes(1)
    window.close()
    await settled()
    expect(window.destroy).toHaveBeenCalledTimes(1)
  })

  it('goes at once before its page is there', () => {
    const window = new FakeWindow()
    closeAfterSaving(window as unknown as BrowserWindow, () => Promise.resolve('no-answer'))
    expect(window.close()).toBe(true)
  })

  it('goes when its process is gone, and says so', () => {
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const { window } = aWindow([])
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    expect(window.destroy).toHaveBeenCalledTimes(1)
    expect(written.mock.lastCall?.[0]).toContain('crashed')
  })
})
