import type { IpcMain } from 'electron'
import type { Services } from '#app/services.ts'
import { registerHandler } from './register-handler.ts'

export function registerSpellingHandlers(ipcMain: IpcMain, { spelling }: Services): void {
  registerHandler(ipcMain, 'spelling.check', ({ language, words }) => spelling.check(language, words))
  registerHandler(ipcMain, 'spelling.suggest', ({ language, word }) => spelling.suggest(language, word))
  registerHandler(ipcMain, 'spelling.learn', ({ word }) => spelling.words.add(word))
  registerHandler(ipcMain, 'spelling.forget', ({ word }) => spelling.words.remove(word))
  registerHandler(ipcMain, 'spelling.learnt', () => spelling.words.list())
}
