import { captionEvents } from '#domain/caption-events.ts'
import type { Language } from '#domain/draft.ts'
import type { TimelineEvent } from '#domain/timeline.ts'
import type { EvidenceNode } from './node-of.ts'

/** A timeline that has no caption yet with one from what it holds, since a figure without words is printed as a bare number. */
export function captionNode<N extends EvidenceNode>(
  node: N,
  records: { readonly event: (id: string) => TimelineEvent | undefined },
  language: Language,
): N {
  if (node.type !== 'timeline' || node.attrs.title !== '') return node
  const events = node.attrs.eventIds.flatMap((id) => records.event(id) ?? [])
  return { ...node, attrs: { ...node.attrs, title: captionEvents(events, language) } }
}
