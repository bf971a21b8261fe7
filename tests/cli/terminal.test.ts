import { spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { layOut, wrapLines } from '../../src-main/cli/lay-out.ts'
import { Terminal } from '../../src-main/cli/terminal.ts'
import { ROOT } from './run-briefing.ts'

class Screen extends EventEmitter {
  text = ''
  readonly isTTY: boolean
  readonly columns: number
  constructor(isTTY: boolean, columns = 80) {
    super()
    this.isTTY = isTTY
    this.columns = columns
  }
  write(text: string): void {
    this.text += text
  }
}

function screens(isTTY: boolean, environment: Record<string, string> = {}) {
  const [out, error] = [new Screen(isTTY), new Screen(isTTY)]
  return { out, error, terminal: new Terminal(out, error, environment) }
}

describe('Terminal', () => {
  it('shows progress on a terminal and clears it before anything else is said', () => {
    const { out, error, terminal } = screens(true)
    terminal.progress('Reading')
    terminal.progress('Writing')
    terminal.print('answer')
    terminal.confirm('Done.')
    expect(error.text).toBe('Reading…\r\u001b[KWriting…\r\u001b[KDone.\n')
    expect(out.text).toBe('answer\n')
  })

  it('is silent in a pipe but for answers and complaints', () => {
    const { out, error, terminal } = screens(false)
    terminal.progress('Reading')
    terminal.confirm('Done.')
    terminal.print(terminal.strong('answer'))
    terminal.complain('This is\nwrong.')
    expect(out.text).toBe('answer\n')
    expect(error.text).toBe('This is wrong.\n')
    expect(terminal.width).toBe(Infinity)
  })

  it('has weight on a terminal, unless it is told not to', () => {
    expect(screens(true).terminal.strong('x')).toBe('\u001b[1mx\u001b[22m')
    expect(screens(true, { NO_COLOR: '1' }).terminal.strong('x')).toBe('x')
    expect(screens(true, { TERM: 'dumb' }).terminal.quiet('x')).toBe('x')
  })

  it('ends quietly when its reader goes', async () => {
    const child = spawn(process.execPath, [`${ROOT}/src-main/cli.ts`, 'timeline', '--json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let complaint = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
    child.stdout.once('data', () => child.stdout.destroy())
    const status = await new Promise((resolve) => child.on('close', resolve))
    expect([status, complaint]).toEqual([0, ''])
  })
})

describe('layOut', () => {
  it('aligns columns, wraps the flexible one and sets figures to the right', () => {
    const rows = [
      ['2010', 'a short text', '794'],
      ['2011/2012', 'a text that is longer than the line has room for', '1,049'],
    ]
    expect(layOut(rows, { width: 40, flexible: 1, right: [2] })).toEqual([
      '2010       a short text              794',
      '2011/2012  a text that is longer   1,049',
      '           than the line has room',
      '           for',
    ])
    expect(layOut(rows, { width: Infinity, flexible: 1 })).toHaveLength(2)
  })

  it('never loses a word', () => {
    expect(wrapLines('one extraordinarily two', 5)).toEqual(['one', 'extraordinarily', 'two'])
    expect(wrapLines('', 5)).toEqual([''])
  })
})
