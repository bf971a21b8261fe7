import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { onlyThese } from './lacking.ts'

export const shell = onlyThese('shell', {
  /** Opens the folder of a file in the system's file manager. */
  showItemInFolder(path: string): void {
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
