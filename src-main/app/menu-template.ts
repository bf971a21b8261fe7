import type { MenuItemConstructorOptions } from 'electron'
import { COMMANDS } from '#contract/commands.ts'
import type { Command, CommandId } from '#contract/commands.ts'

type Item = MenuItemConstructorOptions

/** Of the commands of the text, those that every program has under Edit; in that order. */
const EDIT: readonly CommandId[] = ['text.undo', 'text.redo']
const FIND: readonly CommandId[] = ['text.find', 'text.find-next', 'text.find-previous', 'text.replace']

/**
 * The application's menu: all commands by group, and what the system does by itself. A command's keys are shown and not
 * taken: the window answers them, where a field or a dialog may need them first. (A Mac takes them always, but only what
 * the window left.)
 */
export function menuTemplate(
  platform: NodeJS.Platform,
  choose: (command: CommandId) => void,
  commands: readonly Command[] = COMMANDS,
): Item[] {
  const isMac = platform === 'darwin'
  const item = ({ id, name, keys }: Command): Item => ({
    id,
    label: name.replaceAll('&', '&&'),
    ...(keys === null ? {} : { accelerator: keys, registerAccelerator: false }),
    click: () => choose(id),
  })
  const named = (ids: readonly CommandId[]): Item[] =>
    ids.flatMap((id) => commands.filter((command) => command.id === id).map(item))
  const elsewhere = new Set<CommandId>([...EDIT, ...FIND, 'preferences.open'])
  const group = (name: Command['group']): Item[] =>
    commands.filter((command) => command.group === name && !elsewhere.has(command.id)).map(item)
  const preferences = named(['preferences.open'])

  const menus: Item[] = [
    ...(isMac ? [appMenu(preferences)] : []),
    menu('&File', [
      group('Briefing'),
      ...(isMac ? [[{ role: 'close' } as const]] : [preferences, [{ role: 'quit' } as const]]),
    ]),
    menu('&Edit', [
      named(EDIT),
      [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'pasteAndMatchStyle' }],
      [{ role: 'selectAll' }],
      named(FIND),
    ]),
    menu('&Insert', [group('Insert')]),
    menu('&Text', [group('Text')]),
    menu('&Block', [group('Block')]),
    menu('&Library', [group('Library')]),
    menu('&View', [group('View'), [{ role: 'togglefullscreen' }]]),
    menu('&Go', [group('Go')]),
    { role: 'windowMenu' },
  ]
  return menus.filter(({ submenu }) => submenu === undefined || (submenu as Item[]).length > 0)
}

const appMenu = (preferences: Item[]): Item => ({
  role: 'appMenu',
  submenu: parted([
    [{ role: 'about' }],
    preferences,
    [{ role: 'services' }],
    [{ role: 'hide' }, { role: 'hideOthers' }, { role: 'unhide' }],
    [{ role: 'quit' }],
  ]),
})

const menu = (label: string, parts: readonly Item[][]): Item => ({ label, submenu: parted(parts) })

/** Parts that hold something, with a line between them. */
const parted = (parts: readonly Item[][]): Item[] =>
  parts
    .filter((part) => part.length > 0)
    .flatMap((part, i) => (i === 0 ? part : [{ type: 'separator' as const }, ...part]))
