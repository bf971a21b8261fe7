import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '#contract/commands.ts'
import { CommandRegistry } from '#renderer/commands/command-registry.svelte.ts'
import { chordWords, isPressed, parseChord, type Pressed } from '#renderer/commands/key-chord.ts'
import { commandsOfKey } from '#renderer/commands/run-by-key.ts'
import { groupCommands, rankCommands } from '#renderer/components/palette/rank-commands.ts'

const pressed = (key: string, code: string, modifiers: readonly string[] = []): Pressed => ({
  key,
  code,
  ctrlKey: modifiers.includes('Ctrl'),
  metaKey: modifiers.includes('Meta'),
  shiftKey: modifiers.includes('Shift'),
  altKey: modifiers.includes('Alt'),
  getModifierState: (name) => name === 'AltGraph' && modifiers.includes('AltGr'),
})

const RENDERER = join(import.meta.dirname, '../../src-renderer')
const windowCode = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:svelte|ts)$/.test(file))
  .map((file) => readFileSync(join(RENDERER, file), 'utf8'))
  .join('\n')

/** `offerCommand('id'`, an entry of a table of actions, which is offered as a whole, or the tool of a block. */
const isOffered = (id: string): boolean =>
  new RegExp(
    `(?:offerCommand|\\.offer)\\(\\s*'${id}'|'${id}': (?:async )?\\w*\\(|command(?:=|: )["']${id}["']|: CommandId = '${id}'`,
  ).test(windowCode)

describe('the table of commands', () => {
  it.each(COMMANDS.map(({ id }) => id))('has %s, which some part of the window offers', (id) => {
    expect(isOffered(id)).toBe(true)
  })

  it('gives no two commands the same keys or the same name', () => {
    const keys = COMMANDS.flatMap((command) =>
      [command.keys, command.also].filter((one) => typeof one === 'string'),
    )
    const chords = keys.map((one) => JSON.stringify(parseChord(one)))
    expect(chords.filter((chord, i) => chords.indexOf(chord) !== i)).toEqual([])
    const names = COMMANDS.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('keys', () => {
  const find = (accelerator: string, event: Pressed, mac = false) =>
    isPressed(parseChord(accelerator), event, mac)

  it('are found by the letter, and by the place of the key where the layout writes no Latin letter', () => {
    expect(find('CmdOrCtrl+K', pressed('k', 'KeyK', ['Ctrl']))).toBe(true)
    expect(find('CmdOrCtrl+K', pressed('л', 'KeyK', ['Ctrl']))).toBe(true)
    // On a French keyboard the letter A stands where Q does elsewhere.
    expect(find('CmdOrCtrl+A', pressed('a', 'KeyQ', ['Ctrl']))).toBe(true)
    expect(find('CmdOrCtrl+Q', pressed('a', 'KeyQ', ['Ctrl']))).toBe(false)
  })

  it('are Command on a Mac and Ctrl elsewhere, with those modifiers alone', () => {
    expect(find('CmdOrCtrl+K', pressed('k', 'KeyK', ['Meta']), true)).toBe(true)
    expect(find('CmdOrCtrl+K', pressed('k', 'KeyK', ['Ctrl']), true)).toBe(false)
    expect(find('CmdOrCtrl+K', pressed('K', 'KeyK', ['Ctrl', 'Shift']))).toBe(false)
    expect(find('CmdOrCtrl+Shift+P', pressed('P', 'KeyP', ['Ctrl', 'Shift']))).toBe(true)
    expect(find('CmdOrCtrl+Alt+Q', pressed('@', 'KeyQ', ['Ctrl', 'Alt', 'AltGr']))).toBe(false)
  })

  it('find signs by what is written, whatever Shift that takes', () => {
    expect(find('CmdOrCtrl+Plus', pressed('+', 'Equal', ['Ctrl', 'Shift']))).toBe(true)
    expect(find('CmdOrCtrl+Plus', pressed('=', 'Equal', ['Ctrl']))).toBe(true)
    expect(find('CmdOrCtrl+/', pressed('/', 'Digit7', ['Ctrl', 'Shift']))).toBe(true)
  })

  it('lead to their commands, the second ones too', () => {
    expect(commandsOfKey(pressed('k', 'KeyK', ['Ctrl']), false)).toEqual(['palette.open'])
    expect(commandsOfKey(pressed('P', 'KeyP', ['Ctrl', 'Shift']), false)).toEqual(['palette.open'])
    expect(commandsOfKey(pressed('k', 'KeyK'), false)).toEqual([])
  })

  it('are named as they are pressed, and a notation that names none is refused', () => {
    expect(chordWords('CmdOrCtrl+Shift+P')).toBe('Ctrl Shift P')
    expect(chordWords('Alt+Up')).toBe('Alt ↑')
    expect(() => parseChord('Hyper+K')).toThrow(RangeError)
  })
})

describe('CommandRegistry', () => {
  it('runs the last offer, and the one before when it is withdrawn', () => {
    const registry = new CommandRegistry()
    const done: string[] = []
    registry.offer('theme.toggle', { run: () => done.push('screen'), enabled: () => true })
    const withdraw = registry.offer('theme.toggle', { run: () => done.push('dialog'), enabled: () => true })
    expect(registry.run('theme.toggle')).toBe(true)
    withdraw()
    registry.run('theme.toggle')
    expect(done).toEqual(['dialog', 'screen'])
  })

  it('runs nothing that is not enabled or not offered', () => {
    const registry = new CommandRegistry()
    let enabled = false
    registry.offer('theme.toggle', { run: () => undefined, enabled: () => enabled })
    expect([registry.run('theme.toggle'), registry.run('zoom.in'), registry.available]).toEqual([
      false,
      false,
      [],
    ])
    enabled = true
    expect(registry.available.map(({ id }) => id)).toEqual(['theme.toggle'])
  })

  it('has under a dialog only what the dialog offers', () => {
    const registry = new CommandRegistry()
    const offer = (id: 'theme.toggle' | 'zoom.in') =>
      registry.offer(id, { run: () => undefined, enabled: () => true })
    offer('theme.toggle')
    const uncover = registry.cover()
    offer('zoom.in')
    expect(registry.available.map(({ id }) => id)).toEqual(['zoom.in'])
    uncover()
    expect(registry.available.map(({ id }) => id)).toEqual(['theme.toggle', 'zoom.in'])
  })
})

describe('the palette', () => {
  const all = COMMANDS
  const found = (words: string) => rankCommands(all, words, []).map(({ id }) => id)

  it('finds by the beginnings of words, those of the name before those that it is looked for by', () => {
    expect(found('zoom in')[0]).toBe('zoom.in')
    expect(found('new')).toEqual([
      'briefing.new',
      ...['reference.new', 'quotation.new', 'table.new', 'event.new'],
    ])
    expect(found('calcul')).toEqual(['block.calculate'])
    expect(found('year on year')).toEqual(['block.calculate'])
    expect(found('chart')[0]).toBe('block.make-chart')
    expect(found('graph')).toEqual(['block.make-chart', 'insert.chart'])
  })

  it('finds a part of a word last, and no letters that are scattered over a name', () => {
    expect(found('board')).toEqual(['shortcuts.open'])
    expect(found('kybrd')).toEqual([])
    expect(found('xyzzy')).toEqual([])
  })

  it('puts the last used first, and of equal matches the last used', () => {
    const groups = groupCommands(all, '', ['zoom.out', 'theme.toggle'])
    expect([groups[0]?.title, groups[0]?.commands.map(({ id }) => id)]).toEqual([
      'Last used',
      ['zoom.out', 'theme.toggle'],
    ])
    expect(rankCommands(all, 'zoom', ['zoom.reset'])[0]?.id).toBe('zoom.reset')
  })

  it('shows every command once under its group', () => {
    const shown = groupCommands(all, '', []).flatMap(({ commands }) => commands.map(({ id }) => id))
    expect([...shown].sort()).toEqual(all.map(({ id }) => id).sort())
  })
})
