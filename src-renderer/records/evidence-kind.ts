/** What the text can ask of Sources. */
export type EvidenceKind = 'quotation' | 'table' | 'chart' | 'timeline' | 'disagreement'
