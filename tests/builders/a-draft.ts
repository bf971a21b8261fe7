import { NO_SNAPSHOTS } from '#domain/draft.ts'
import type { BlockNode, Draft } from '#domain/draft.ts'

/** A draft with one paragraph and no snapshots; `blocks` is short for a body that holds them. */
export function aDraft(over: Partial<Draft> & { readonly blocks?: readonly BlockNode[] } = {}): Draft {
  const { blocks = [aParagraph('The bridge is open.')], ...rest } = over
  return {
    id: '5e1f0a52-8f4e-4b57-9a39-0d6f4f0f7a11',
    title: 'Tolls and trade',
    subtitle: '',
    template: 'two-page-brief',
    language: 'en-GB',
    citationStyle: 'chicago-author-date',
    institution: 'Institute for River Studies',
    series: 'Briefing',
    number: '',
    handling: '',
    authors: ['Leyla Rahimova'],
    date: '2026-11-22',
    numberedHeadings: false,
    body: { type: 'doc', content: blocks },
    snapshots: NO_SNAPSHOTS,
    declined: NO_SNAPSHOTS,
    ...rest,
  }
}

export const aParagraph = (text: string): BlockNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
})
