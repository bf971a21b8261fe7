import { sourcesNaming } from '#library/sources-naming.ts'
import { worksAmong } from '#domain/source.ts'
import { ACTOR_KINDS } from '#domain/library.ts'
import type { Actor } from '#domain/library.ts'
import { answersAll, parseQuery } from '#library/search-query.ts'
import type { Command } from './command.ts'
import { readLibraryFor } from './find-shelves.ts'
import { wrapLines } from './lay-out.ts'
import { DONE, failed } from './outcome.ts'
import { printAnswer } from './print-answer.ts'
import { oneOf, sourceOf } from './read-filters.ts'
import type { Terminal } from './terminal.ts'

export const actors: Command = {
  usage: 'actors [WORDS] [--kind KIND] [--source ID]',
  about:
    'Lists people, organisations, places and agreements: those in whose names or description the words stand, in any spelling, the last as a beginning. JSON items: id, name, kind, otherNames (every other spelling and abbreviation), description, distinctFrom (ids of others that share a name), sourceIds (that name them in an event or quote them), works (how many witnesses these are: editions of one work count once).',
  options: {
    kind: { value: 'KIND', help: `only ${ACTOR_KINDS.join(', ')}` },
    source: { value: 'ID', help: 'only those whom this source names in an event or quotes' },
  },
  positionals: { atLeast: 0, atMost: Infinity },
  async run(invocation) {
    const library = await readLibraryFor(invocation)
    if (!library.ok) return failed(library.error)
    const kind = oneOf(invocation, 'kind', ACTOR_KINDS)
    const source = sourceOf(invocation, library.value)
    if (!kind.ok) return kind.error
    if (!source.ok) return source.error
    const naming = sourcesNaming(library.value)
    const terms = parseQuery(invocation.positionals.join(' '))
    const found = library.value.actors.filter(
      (actor) =>
        (kind.value === null || actor.kind === kind.value) &&
        (source.value === null || naming(actor).includes(source.value)) &&
        answersAll([actor.name, ...actor.otherNames, actor.description].join(' · '), terms),
    )
    const items = found.map((actor) => toItem(actor, naming(actor)))
    printAnswer(
      invocation,
      items.map((item) => ({ ...item, works: worksAmong(item.sourceIds, library.value.sources).length })),
      (terminal) =>
        items.length === 0 ? ['No actors found.'] : items.flatMap((item) => describe(item, terminal)),
    )
    return DONE
  },
}

const toItem = (
  { id, name, kind, otherNames, description, distinctFrom = [] }: Actor,
  sourceIds: readonly string[],
) => ({
  id,
  name,
  kind,
  otherNames,
  description,
  distinctFrom,
  sourceIds,
})

function describe(actor: ReturnType<typeof toItem>, terminal: Terminal): readonly string[] {
  const { name, kind, id, otherNames, description, distinctFrom, sourceIds } = actor
  return [
    `${terminal.strong(name)}  ${kind}  ${terminal.quiet(id)}`,
    ...[
      ...(otherNames.length === 0 ? [] : [`Also ${otherNames.join(', ')}.`]),
      description,
      ...(distinctFrom.length === 0 ? [] : [`Not to be taken for ${distinctFrom.join(', ')}.`]),
      ...(sourceIds.length === 0 ? [] : [`In ${sourceIds.join(', ')}.`]),
    ]
      .flatMap((text) => wrapLines(text, terminal.width - 4))
      .map((line) => `    ${line}`),
    '',
  ]
}
