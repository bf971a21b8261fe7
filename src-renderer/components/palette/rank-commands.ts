import type { Command, CommandId } from '#contract/commands.ts'
import { foldWords } from '#domain/fold-words.ts'

export interface CommandGroup {
  readonly title: string
  readonly commands: readonly Command[]
}

/** What is done most stands first. */
export const GROUPS = [
  'Briefing',
  'Insert',
  'Text',
  'Library',
  'Go',
  'View',
] as const satisfies readonly Command['group'][]

/** How many of the last used stand at the top. */
const RECENT_SHOWN = 5

/** Without words: the last used first, then all by group. With words: one list, the best match first. */
export function groupCommands(
  commands: readonly Command[],
  words: string,
  recent: readonly CommandId[],
): readonly CommandGroup[] {
  if (words.trim() !== '') {
    const found = rankCommands(commands, words, recent)
    return found.length === 0 ? [] : [{ title: 'Found', commands: found }]
  }
  const last = recent
    .flatMap((id) => commands.find((command) => command.id === id) ?? [])
    .slice(0, RECENT_SHOWN)
  const byGroup = Map.groupBy(commands, ({ group }) => group)
  const groups = GROUPS.flatMap((title) => {
    const some = byGroup.get(title)
    return some === undefined ? [] : [{ title, commands: some }]
  })
  return last.length === 0 ? groups : [{ title: 'Last used', commands: last }, ...groups]
}

/** Those that every word matches, the best first; of equals the one that was used last, then in the table's order. */
export function rankCommands(
  commands: readonly Command[],
  words: string,
  recent: readonly CommandId[],
): readonly Command[] {
  const wanted = foldWords(words).split(/\s+/).filter(Boolean)
  const age = (id: CommandId) => (recent.includes(id) ? recent.indexOf(id) : recent.length)
  return commands
    .map((command) => ({ command, score: scoreOf(foldWords(`${command.name} ${command.group}`), wanted) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || age(a.command.id) - age(b.command.id))
    .map(({ command }) => command)
}

/** 0 where a word is not found. A word's beginning counts most, then a part of a word, then its letters in order. */
function scoreOf(name: string, wanted: readonly string[]): number {
  const scores = wanted.map((word): number => {
    if (` ${name}`.includes(` ${word}`)) return 9
    if (name.includes(word)) return 5
    return word.length > 1 && hasInOrder(name, word) ? 1 : 0
  })
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0)
}

function hasInOrder(name: string, letters: string): boolean {
  let from = 0
  for (const letter of letters) {
    const at = name.indexOf(letter, from)
    if (at === -1) return false
    from = at + 1
  }
  return true
}
