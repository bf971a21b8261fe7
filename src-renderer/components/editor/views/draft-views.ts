import type { Views } from '../schema/draft-extensions.ts'
import type { BriefingContext } from './briefing-context.ts'
import CitationView from './CitationView.svelte'
import QuotationView from './QuotationView.svelte'
import { svelteView } from './svelte-view.svelte.ts'
import TableView from './TableView.svelte'
import TimelineView from './TimelineView.svelte'

/** How the window draws the nodes that show a record. */
export const draftViews = (context: BriefingContext): Partial<Views> => ({
  quotation: svelteView(QuotationView, 'div', context),
  dataTable: svelteView(TableView, 'div', context),
  timeline: svelteView(TimelineView, 'div', context),
  citation: svelteView(CitationView, 'span', context),
})
