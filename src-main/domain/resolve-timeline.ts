import { citeWorks } from './cite-works.ts'
import { describeTimeline } from './describe-timeline.ts'
import type { DocumentBlock, TimelineEntry } from './document.ts'
import type { Language, TimelineNode } from './draft.ts'
import { formatUncertainDate } from './format-date.ts'
import type { Resolving } from './resolving.ts'
import { withoutBrackets } from './runs.ts'
import { compareEvents } from './timeline.ts'
import type { TimelineEvent } from './timeline.ts'
import { holdTogether } from './typography.ts'

export function resolveTimeline(
  { attrs }: TimelineNode,
  context: Resolving,
): Extract<DocumentBlock, { kind: 'timeline' }> {
  const { id, label } = context.nextNumber()
  const chosen = attrs.eventIds.map((event) => context.records.events[event]!)
  const events = attrs.order === 'by-date' ? chosen.toSorted(compareEvents) : chosen
  const entries = events.map((event) => entry(event, context))
  return {
    kind: 'timeline',
    id,
    label,
    title: holdTogether(attrs.title),
    form: attrs.form,
    entries,
    alt: describeTimeline(entries, context.language),
  }
}

function entry(event: TimelineEvent, { language, works, apparatus }: Resolving): TimelineEntry {
  const citation = withoutBrackets(apparatus.cite(citeWorks(event.sources, works), null))
  return { ...uncitedEntry(event, language), citation }
}

/** All that a timeline says of an event but its citation. */
export function uncitedEntry(event: TimelineEvent, language: Language): Omit<TimelineEntry, 'citation'> {
  return {
    date: formatUncertainDate(event.date, event.sources[0]?.asWritten ?? event.date.edtf, language),
    approximate:
      event.date.approximate || !['day', 'month', 'year', 'interval'].includes(event.date.precision),
    earliest: event.date.earliest,
    latest: event.date.latest,
    what: holdTogether(event.what),
  }
}
