/**
 * A chart or a timeline as shapes, in points from its top left corner: one drawing for screen and page. A printer gives
 * each tone its colour and each text its typeface.
 */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
  /** What it shows, in words, for who does not see it. */
  readonly alt: string
}

/** Safe in greyscale: series differ in lightness, and each is labelled where it stands. */
export type Tone =
  'ink' | 'quiet' | 'hairline' | 'line' | 'series-1' | 'series-2' | 'series-3' | 'series-4' | 'faint'

export type Shape =
  | {
      readonly kind: 'line'
      readonly from: Point
      readonly to: Point
      readonly tone: Tone
      readonly weight: number
      readonly dashed: boolean
    }
  | {
      readonly kind: 'polyline'
      readonly points: readonly Point[]
      readonly tone: Tone
      readonly weight: number
    }
  | {
      readonly kind: 'rectangle'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly tone: Tone
      /** Filled, or drawn as an outline: what is approximate or open. */
      readonly filled: boolean
    }
  | {
      readonly kind: 'dot'
      readonly centre: Point
      readonly radius: number
      readonly tone: Tone
      readonly filled: boolean
    }
  | {
      readonly kind: 'text'
      readonly text: string
      /** On the base line. */
      readonly at: Point
      readonly anchor: 'start' | 'middle' | 'end'
      readonly size: number
      readonly weight: 'regular' | 'strong'
      readonly tone: Tone
    }

export interface Point {
  readonly x: number
  readonly y: number
}

/** The width of a text in points, set in the sans face at a size and weight. */
export type MeasureText = (text: string, size: number, weight: 'regular' | 'strong') => number
