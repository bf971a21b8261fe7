import type { TemplateId } from '#domain/draft.ts'
import type { TemplateStart } from '#domain/empty-draft.ts'

/** What each template gives a new briefing: a key-points box and a paragraph to begin in. */
export const templateStart = (id: TemplateId): TemplateStart => ({
  id,
  defaults: { citationStyle: 'chicago-author-date', numberedHeadings: id === 'research-paper' },
  start: {
    type: 'doc',
    content: [{ type: 'keyPoints', content: [{ type: 'paragraph' }] }, { type: 'paragraph' }],
  },
})
