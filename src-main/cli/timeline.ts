import { formatLocator } from '#domain/locator.ts'
import type { TimelineEvent } from '#domain/timeline.ts'
import type { Command } from './command.ts'
import { layOut } from './lay-out.ts'
import { DONE } from './outcome.ts'
import { ownRecords } from './own-records.ts'
import { printAnswer } from './print-answer.ts'
import { FILTER_OPTIONS, readFiltered } from './read-filters.ts'

export const timeline: Command = {
  usage: 'timeline [--source ID] [--from EDTF] [--to EDTF] [--actor NAME]',
  about:
    'Lists dated events in the order of their dates: those that share a day with the time asked for. JSON items: id, edtf, earliest, latest, asWritten, what, actors, importance (1 turning point, 2 notable, 3 detail), sources (sourceId, locator), own (written or corrected by you).',
  options: FILTER_OPTIONS,
  positionals: { atLeast: 0, atMost: 0 },
  async run(invocation) {
    const read = await readFiltered(invocation)
    if (!read.ok) return read.error
    const { library, filters } = read.value
    const found = library.events.filter(
      (event) =>
        filters.ofSource(event.sources.map(({ sourceId }) => sourceId)) &&
        filters.inTime(event.date) &&
        filters.concerns([...event.actors, ...event.places]),
    )
    const isOwn = ownRecords(library, 'event')
    const items = found.map((event) => ({ ...toItem(event), own: isOwn(event.id) }))
    printAnswer(invocation, items, (terminal) =>
      found.length === 0
        ? ['No events found.']
        : layOut(
            found.map((event) => [event.date.edtf, `${event.what} (${placeOf(event)})`]),
            { width: terminal.width, flexible: 1 },
          ),
    )
    return DONE
  },
}

const toItem = ({ id, date, what, actors, importance, sources }: TimelineEvent) => ({
  id,
  edtf: date.edtf,
  earliest: date.earliest,
  latest: date.latest,
  asWritten: sources[0]!.asWritten,
  what,
  actors,
  importance,
  sources: sources.map(({ sourceId, locator }) => ({ sourceId, locator: formatLocator(locator) })),
})

const placeOf = ({ sources }: TimelineEvent): string =>
  sources.map(({ sourceId, locator }) => `${sourceId}, ${formatLocator(locator)}`).join('; ')
