/** What one export holds besides the page. Asked anew each time and never remembered: a file for others has none of it unasked. */
export interface ExportExtras {
  /** The draft itself, with its snapshots and pictures, so that the file opens again as a briefing. */
  readonly editable: boolean
  /** Every quotation and figure with its verdict: on pages at the end, or as a file that the PDF carries. */
  readonly evidence: 'none' | 'appendix' | 'attached'
}

export const NO_EXTRAS: ExportExtras = { editable: false, evidence: 'none' }
