import { homedir } from 'node:os'
import { runCommandLine } from './cli/run-command-line.ts'
import { Terminal } from './cli/terminal.ts'

// npm runs a script in the package's folder; the person's own is where paths are meant.
const { npm_lifecycle_event: script, INIT_CWD: whereNpmWasRun } = process.env
const workingFolder = script === 'briefing' && whereNpmWasRun !== undefined ? whereNpmWasRun : process.cwd()

process.exitCode = await runCommandLine(process.argv.slice(2), {
  terminal: new Terminal(process.stdout, process.stderr, process.env),
  environment: process.env,
  platform: process.platform,
  home: homedir(),
  workingFolder,
  now: new Date(),
})
