import { SearchIndex } from '#library/search-index.ts'
import type { Command } from './command.ts'
import { readLibraryFor } from './find-shelves.ts'
import { wrapLines } from './lay-out.ts'
import { DONE, failed, wrongUse } from './outcome.ts'
import { printAnswer } from './print-answer.ts'

const MOST = 200

export const search: Command = {
  usage: 'search "WORDS" [--limit N]',
  about:
    'Finds quotations, tables, events, actors, disagreements and our own summaries of the sources, nearest first. All words must stand in what is found, the last may be a beginning, and words in quotation marks stand as they are; accents, the spellings of Azerbaijani and Russian names and which name of an actor is used do not matter. JSON items: kind (quotation, table, event, source, actor, disagreement), id, sourceId, work (what its source is an edition of, so that editions are one witness), locator, snippet, score.',
  options: { limit: { value: 'N', help: `at most so many, 1 to ${MOST}; 20 where it is not given` } },
  positionals: { atLeast: 1, atMost: Infinity },
  async run(invocation) {
    const limit = Number(invocation.value('limit') ?? 20)
    if (!Number.isInteger(limit) || limit < 1 || limit > MOST) {
      return wrongUse(`--limit takes a whole number from 1 to ${MOST}, not “${invocation.value('limit')}”.`)
    }
    const library = await readLibraryFor(invocation)
    if (!library.ok) return failed(library.error)
    const index = SearchIndex.build(library.value)
    if (!index.ok) return failed(index.error)
    const hits = index.value.search(invocation.positionals.join(' '), limit)
    index.value.close()
    printAnswer(invocation, hits, (terminal) =>
      hits.length === 0
        ? ['Nothing found.']
        : hits.flatMap(({ kind, id, sourceId, locator, snippet }) => [
            `${terminal.strong(kind)}  ${[sourceId, locator].filter((part) => part !== '').join(', ')}  ${terminal.quiet(id)}`,
            ...wrapLines(snippet, terminal.width - 4).map((line) => `    ${line}`),
            '',
          ]),
    )
    return DONE
  },
}
