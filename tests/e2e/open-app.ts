import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import type { ElectronApplication, Page } from 'playwright-core'
import type { CommandId } from '#contract/commands.ts'
import { electronBinary } from '#tests/stand-in/electron-runtime.ts'
import { MAIN, ROOT, startAndJoin } from './start-process.ts'
import type { MainProcess } from './start-process.ts'

/** The built app, running: its window, its main process, and the folder that holds the user's briefings. */
export interface OpenApp {
  readonly page: Page
  readonly main: MainProcess
  /** The user-data folder: the one given, else a new temporary one, which `forget` removes. */
  readonly folder: string
  /** Whether it runs in Electron, and not in the stand-in. */
  readonly inElectron: boolean
  /** What the page wrote to its console as errors, and what it threw: empty in a sound app. */
  readonly complaints: readonly string[]
  /** Answers the next dialog that asks for a file. Call it before what opens the dialog; await it after. */
  chooseFile(path: string): Promise<void>
  /** Chooses a command in the application's menu, as a click on its item does. */
  chooseInMenu(command: CommandId): Promise<void>
  /** Ends main with SIGKILL, as a power cut would. Nothing gets to save. */
  kill(): Promise<void>
  /** Closes the window as the person does, and waits for the app to end. @returns the exit status */
  close(): Promise<number | null>
  /** Removes the temporary folder. */
  forget(): void
}

const APP_PAGE = /^(https:\/\/briefwright\.app\.invalid|app:\/\/briefwright)\//

/** Opens the built app on a user-data folder, in Electron where its runtime is present, else in the stand-in. */
export async function openApp(
  folder = mkdtempSync(join(tmpdir(), 'briefwright-library-')),
): Promise<OpenApp> {
  const binary = electronBinary(ROOT)
  const { page, main, ...rest } =
    binary === null ? await openInStandIn(folder) : await openInElectron(binary, folder)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  await page.waitForURL(APP_PAGE)
  return {
    ...rest,
    page,
    main,
    folder,
    inElectron: binary !== null,
    complaints,
    async kill() {
      main.child.kill('SIGKILL')
      await main.ended
    },
    forget: () => rmSync(folder, { recursive: true, force: true }),
  }
}

type Opened = Pick<OpenApp, 'page' | 'main' | 'close' | 'chooseFile' | 'chooseInMenu'>

async function openInStandIn(folder: string): Promise<Opened> {
  const { browser, ...main } = await startAndJoin(MAIN, { arguments: ['--library', folder] })
  const context = browser.contexts()[0]
  const page = context?.pages()[0]
  if (context === undefined || page === undefined) throw new Error('The app opened no window')
  return {
    page,
    main,
    async close() {
      // Chromium asks a page before it closes only if the person has touched it; nothing was written otherwise.
      await page.close({ runBeforeUnload: true })
      return main.ended
    },
    async chooseFile(path) {
      const dialog = await context.waitForEvent('page')
      await dialog.getByLabel('File path').fill(path)
      await dialog.getByRole('button', { name: /save|open/i }).click()
    },
    chooseInMenu: (command) =>
      new Promise((resolve, reject) =>
        main.child.send({ chooseInMenu: command }, (error) => (error === null ? resolve() : reject(error))),
      ),
  }
}

async function openInElectron(executablePath: string, folder: string): Promise<Opened> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = await _electron.launch({
    executablePath,
    args: [...sandbox, ROOT, '--library', folder],
    cwd: ROOT,
  })
  const child = app.process()
  const said = { stdout: '', stderr: '' }
  child.stdout?.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('close', (status) => resolve(status)))
  return {
    page: await app.firstWindow(),
    main: { child, ended, stdout: () => said.stdout, stderr: () => said.stderr },
    async close() {
      await app.close()
      return ended
    },
    chooseFile: (path) => chooseInElectron(app, path),
    chooseInMenu: (command) =>
      app.evaluate(({ Menu }, id) => {
        Menu.getApplicationMenu()?.getMenuItemById(id)?.click()
      }, command),
  }
}

/** No test can press the buttons of the system's own dialog: main answers the next one itself. */
async function chooseInElectron(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, path)
}
