import { NO_SNAPSHOTS } from './draft.ts'
import type { Body, CitationStyle, Draft, TemplateId } from './draft.ts'

/** What a template gives a new briefing. */
export interface TemplateStart {
  readonly id: TemplateId
  readonly defaults: { readonly citationStyle: CitationStyle; readonly numberedHeadings: boolean }
  readonly start: Body
}

/** A new briefing: what its template begins with. */
export function emptyDraft(id: string, title: string, template: TemplateStart): Draft {
  return {
    id,
    title,
    subtitle: '',
    template: template.id,
    language: 'en-GB',
    citationStyle: template.defaults.citationStyle,
    institution: '',
    series: '',
    number: '',
    handling: '',
    authors: [],
    date: null,
    numberedHeadings: template.defaults.numberedHeadings,
    body: template.start,
    snapshots: NO_SNAPSHOTS,
    declined: NO_SNAPSHOTS,
  }
}
