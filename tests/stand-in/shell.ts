import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { onlyThese } from './lacking.ts'
import { settings } from './settings.ts'

export const shell = onlyThese('shell', {
  /** Opens the folder of a file in the system's file manager; without a display says so on standard output. */
  showItemInFolder(path: string): void {
    if (settings.headless) {
      process.stdout.write(`Shown in its folder: ${path}\n`)
      return
    }
    const [command, given] =
      process.platform === 'darwin'
        ? ['open', ['-R', path]]
        : process.platform === 'win32'
          ? ['explorer', [`/select,${path}`]]
          : ['xdg-open', [dirname(path)]]
    const child = spawn(command as string, given as string[], { stdio: 'ignore', detached: true })
    child.on('error', (error) => process.stderr.write(`The folder could not be shown: ${error.message}\n`))
    child.unref()
  },
})
