import { COMMANDS } from '#contract/commands.ts'
import type { CommandId } from '#contract/commands.ts'

const KEY = 'recent-commands'
const KEPT = 12

/** The commands chosen in the palette, the last first; remembered in this window's storage. */
export function recentCommands(storage: Storage): readonly CommandId[] {
  const ids = storage.getItem(KEY)?.split(' ') ?? []
  return ids.flatMap((id) => COMMANDS.find((command) => command.id === id)?.id ?? [])
}

export function rememberCommand(storage: Storage, id: CommandId): void {
  const others = recentCommands(storage).filter((other) => other !== id)
  storage.setItem(KEY, [id, ...others].slice(0, KEPT).join(' '))
}
