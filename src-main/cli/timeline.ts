import { formatLocator } from '#domain/locator.ts'
import { worksAmong } from '#domain/source.ts'
import type { Source } from '#domain/source.ts'
import { EVENT_KINDS, hasConflict } from '#domain/timeline.ts'
import type { EventSource, TimelineEvent } from '#domain/timeline.ts'
import { matchActor } from '#library/match-actor.ts'
import type { Command, Invocation } from './command.ts'
import { layOut } from './lay-out.ts'
import { DONE } from './outcome.ts'
import { ownRecords } from './own-records.ts'
import { printAnswer } from './print-answer.ts'
import { FILTER_OPTIONS, oneOf, readFiltered } from './read-filters.ts'

export const timeline: Command = {
  usage:
    'timeline [--source ID] [--from EDTF] [--to EDTF] [--actor NAME] [--kind KIND] [--place NAME] [--importance N]',
  about:
    'Lists dated events in the order of their dates: those that share a day with the time asked for. JSON items: id, edtf, earliest, latest, asWritten, what, kind, actors, places, importance (1 turning point, 2 notable, 3 detail), conflict (do its sources give it different dates?), works (how many witnesses: editions of one work count once), sources (sourceId, locator, asWritten, edtf where this source dates it otherwise, ahead where it tells of what came after it: why), note, own (written or corrected by you).',
  options: {
    ...FILTER_OPTIONS,
    kind: { value: 'KIND', help: `only ${EVENT_KINDS.join(', ')}` },
    place: { value: 'NAME', help: 'only what happened there, by any of its names and spellings' },
    importance: { value: 'N', help: 'only what is as important as that or more: 1, 2 or 3' },
  },
  positionals: { atLeast: 0, atMost: 0 },
  async run(invocation) {
    const read = await readFiltered(invocation)
    if (!read.ok) return read.error
    const { library, filters } = read.value
    const kind = oneOf(invocation, 'kind', EVENT_KINDS)
    const importance = oneOf(invocation, 'importance', ['1', '2', '3'])
    if (!kind.ok) return kind.error
    if (!importance.ok) return importance.error
    const isThere = placeFilter(invocation, library.actors)
    const found = library.events.filter(
      (event) =>
        filters.ofSource(event.sources.map(({ sourceId }) => sourceId)) &&
        filters.inTime(event.date) &&
        filters.concerns([...event.actors, ...event.places]) &&
        (kind.value === null || event.kind === kind.value) &&
        (importance.value === null || event.importance <= Number(importance.value)) &&
        isThere(event.places),
    )
    const isOwn = ownRecords(library, 'event')
    const items = found.map((event) => ({ ...toItem(event, library.sources), own: isOwn(event.id) }))
    printAnswer(invocation, items, (terminal) =>
      found.length === 0
        ? ['No events found.']
        : layOut(
            found.map((event) => [event.date.edtf, `${event.what} (${sayPlaces(event)})`]),
            { width: terminal.width, flexible: 1 },
          ),
    )
    return DONE
  },
}

function placeFilter(
  invocation: Invocation,
  actors: Parameters<typeof matchActor>[0],
): (places: readonly string[]) => boolean {
  const place = invocation.value('place')
  if (place === undefined) return () => true
  const isMeant = matchActor(actors, place)
  return (places) => places.some(isMeant)
}

const toItem = (event: TimelineEvent, all: readonly Source[]) => ({
  id: event.id,
  edtf: event.date.edtf,
  earliest: event.date.earliest,
  latest: event.date.latest,
  asWritten: event.sources[0]!.asWritten,
  what: event.what,
  kind: event.kind,
  actors: event.actors,
  places: event.places,
  importance: event.importance,
  conflict: hasConflict(event),
  works: worksAmong(
    event.sources.map(({ sourceId }) => sourceId),
    all,
  ).length,
  sources: event.sources.map(({ sourceId, locator, asWritten, edtf, ahead }) => ({
    sourceId,
    locator: formatLocator(locator),
    asWritten,
    edtf: edtf ?? null,
    ahead: ahead ?? null,
  })),
  note: event.note ?? null,
})

/** Where it stands; of a source that dates it otherwise, how: "miles-2017, para. 4: 2007". */
const sayPlaces = ({ sources }: TimelineEvent): string => sources.map(sayPlace).join('; ')

const sayPlace = ({ sourceId, locator, edtf }: EventSource): string =>
  `${sourceId}, ${formatLocator(locator)}${edtf === undefined ? '' : `: dates it ${edtf}`}`
