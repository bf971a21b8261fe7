/** How one person likes the app; kept in the user-data folder, the same for all briefings. */
export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark'
  readonly contrast: 'system' | 'normal' | 'high'
  /** Of the window, 0.8–2. */
  readonly zoom: number
  /** Are words that no dictionary has underlined? */
  readonly spelling: boolean
  readonly export: ExportChoices
}

export interface ExportChoices {
  /** Print the handling marking on every page, where the briefing has one. */
  readonly handling: boolean
  /** Write the references beside the PDF as BibTeX. */
  readonly bibtex: boolean
  /** Show the file in its folder afterwards. */
  readonly reveal: boolean
}

export const DEFAULT_PREFERENCES: Preferences = {
  theme: 'system',
  contrast: 'system',
  zoom: 1,
  spelling: true,
  export: { handling: true, bibtex: false, reveal: false },
}
