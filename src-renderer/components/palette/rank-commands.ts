import type { Command, CommandId } from '#contract/commands.ts'
import { foldWords } from '#domain/fold-words.ts'

export interface CommandGroup {
  readonly title: string
  readonly commands: readonly Command[]
}

/** What is in hand stands first, then what is done most. */
export const GROUPS = [
  'Block',
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
  const wanted = wordsOf(words)
  const age = (id: CommandId) => (recent.includes(id) ? recent.indexOf(id) : recent.length)
  return commands
    .map((command) => ({ command, score: scoreOf(command, wanted) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || age(a.command.id) - age(b.command.id))
    .map(({ command }) => command)
}

const wordsOf = (text: string): readonly string[] =>
  foldWords(text)
    .split(/[^\p{L}\p{N}%]+/u)
    .filter(Boolean)

/** How much it counts that a word that was typed begins the name, begins a word of it, or one that it is looked for by. */
const [BEGINS_NAME, BEGINS_WORD, BEGINS_OTHER, WITHIN] = [12, 9, 3, 1]
/** Shorter ones stand within too many words. */
const SHORTEST_WITHIN = 3

/** 0 where a word that was typed is not found. */
function scoreOf({ name, group, words = '' }: Command, wanted: readonly string[]): number {
  const [named, others] = [wordsOf(name), wordsOf(`${group} ${words}`)]
  const scores = wanted.map((word): number => {
    const begins = (one: string) => one.startsWith(word)
    if (named[0] !== undefined && begins(named[0])) return BEGINS_NAME
    if (named.some(begins)) return BEGINS_WORD
    if (others.some(begins)) return BEGINS_OTHER
    return word.length >= SHORTEST_WITHIN && named.some((one) => one.includes(word)) ? WITHIN : 0
  })
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0)
}
