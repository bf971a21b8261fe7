import { NO_SNAPSHOTS } from './draft.ts'
import type { Draft } from './draft.ts'

/** A new briefing: a key-points box and a paragraph to begin in. */
export function emptyDraft(id: string, title: string): Draft {
  return {
    id,
    title,
    subtitle: '',
    template: 'two-page-brief',
    language: 'en-GB',
    citationStyle: 'chicago-author-date',
    institution: '',
    series: '',
    authors: [],
    date: null,
    body: {
      type: 'doc',
      content: [{ type: 'keyPoints', content: [{ type: 'paragraph' }] }, { type: 'paragraph' }],
    },
    snapshots: NO_SNAPSHOTS,
  }
}
