import { EventEmitter } from 'node:events'
import type { IpcMain, WebContents } from 'electron'
import { describe, expect, it } from 'vitest'
import { askToSave } from '#ipc/ask-to-save.ts'

const ours = { url: 'app://briefwright/index.html', parent: null }

/** Asks, with what the page sends meanwhile: who sends, from which frame, what. */
function asked(messages: (contents: object) => readonly [object, object, unknown][]) {
  const ipcMain = new EventEmitter()
  const contents = {
    send(channel: string) {
      expect(channel).toBe('briefwright:before-close')
      for (const [sender, senderFrame, saved] of messages(contents))
        ipcMain.emit('briefwright:ready-to-close', { sender, senderFrame }, saved)
    },
  }
  const answer = askToSave(ipcMain as unknown as IpcMain, contents as unknown as WebContents, 30)
  return answer.then((said) => [said, ipcMain.listenerCount('briefwright:ready-to-close')])
}

describe('askToSave', () => {
  it.each([
    ['saved', true],
    ['not-saved', false],
    ['not-saved', 'yes'],
  ])('answers %s when the page says %j', async (answer, said) =>
    expect(await asked((contents) => [[contents, ours, said]])).toEqual([answer, 0]),
  )

  it('answers at its time limit when the page says nothing', async () =>
    expect(await asked(() => [])).toEqual(['no-answer', 0]))

  it('hears no other window, no inner frame and no other page', async () =>
    expect(
      await asked((contents) => [
        [{}, ours, true],
        [contents, { ...ours, parent: ours }, true],
        [contents, { url: 'https://example.org/', parent: null }, true],
      ]),
    ).toEqual(['no-answer', 0]))
})
