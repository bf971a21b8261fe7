import type { Views } from '../../../schema/draft-extensions.ts'
import type { BriefingContext } from '../../../state/briefing-context.ts'
import ChartView from './ChartView.svelte'
import CitationView from './CitationView.svelte'
import ImageView from './ImageView.svelte'
import InlineQuotationView from './InlineQuotationView.svelte'
import QuotationView from './QuotationView.svelte'
import { svelteView } from './svelte-view.svelte.ts'
import TableView from './TableView.svelte'
import TimelineView from './TimelineView.svelte'

/** How the window draws the nodes that show a record. */
export const draftViews = (context: BriefingContext): Partial<Views> => ({
  quotation: svelteView(QuotationView, 'div', context),
  dataTable: svelteView(TableView, 'div', context),
  chart: svelteView(ChartView, 'div', context),
  timeline: svelteView(TimelineView, 'div', context),
  image: svelteView(ImageView, 'div', context),
  inlineQuotation: svelteView(InlineQuotationView, 'span', context),
  citation: svelteView(CitationView, 'span', context),
})
