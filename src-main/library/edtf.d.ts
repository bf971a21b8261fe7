/** What `parse-edtf.ts` uses of the `edtf` package, which brings no types. */
declare module 'edtf' {
  export interface ParsedDate {
    readonly type: 'Date' | 'Season' | 'Year'
    /** Year, month from 0, day; year and season for a season; with a time of day, more than three. */
    readonly values: readonly number[]
    /** Which digits are X: a bit each, years first (8 is the last digit of the year), then month 48, day 192. */
    readonly unspecified?: number
    readonly uncertain?: boolean
    readonly approximate?: boolean
  }

  export interface ParsedInterval {
    readonly type: 'Interval'
    /** Infinity is an open end, null an unknown one. */
    readonly values: readonly [ParsedDate | number | null, ParsedDate | number | null]
  }

  /** Throws where the text is not of the grammar. */
  export function parse(text: string, constraints: { readonly level: 0 | 1 | 2 }): ParsedDate | ParsedInterval
}
