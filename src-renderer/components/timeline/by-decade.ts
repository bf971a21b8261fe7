import type { TimelineEvent } from '#domain/timeline.ts'

/** Events, which are in the order of their dates, under the decade in which each began. */
export function byDecade(
  events: readonly TimelineEvent[],
): readonly { readonly title: string; readonly events: readonly TimelineEvent[] }[] {
  const decadeOf = ({ date }: TimelineEvent) => (date.earliest ?? date.latest)?.slice(0, 3)
  return [...Map.groupBy(events, decadeOf)].map(([decade, group]) => ({
    title: decade === undefined ? 'Undated' : `${decade}0s`,
    events: group,
  }))
}
