/**
 * What a file input offers: briefings that were saved elsewhere, and PDFs, which may carry one. What a file really is, main finds
 * out.
 */
export const FILE_TYPES = '.json,.pdf,application/json,application/pdf'
