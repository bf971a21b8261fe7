/**
 * The standards that a file says it conforms to. Every file is built to both; it says so only where someone asks for it,
 * since that is a claim, and it is for a validator to confirm it.
 */
export interface Claims {
  /** PDF/A-3a, for archives. */
  readonly pdfa: boolean
  /** PDF/UA-1, for readers who hear it. */
  readonly pdfua: boolean
}

export const NO_CLAIMS: Claims = { pdfa: false, pdfua: false }
