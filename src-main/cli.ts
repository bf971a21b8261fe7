import { enableCompileCache } from 'node:module'
import { homedir } from 'node:os'
import { fileURLToPath } from 'node:url'

// Takes a third off the start; where the folder cannot be written it does without.
enableCompileCache(fileURLToPath(new URL('../.cache/compiled', import.meta.url)))
const { runCommandLine } = await import('./cli/run-command-line.ts')
const { Terminal } = await import('./cli/terminal.ts')

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
