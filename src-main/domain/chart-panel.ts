import type { Chart } from './document.ts'
import type { MeasureText, Shape, Tone } from './drawing.ts'
import type { LabelSpace } from './label-space.ts'

export type ChartSeries = Chart['series'][number]

/** Of a series among others of its unit, which their panel tells: "Imports" of "Imports, US$ million". */
export const seriesName = ({ label, unit }: ChartSeries): string =>
  unit !== '' && label.endsWith(`, ${unit}`) ? label.slice(0, -unit.length - 2) : label

/** One set of axes: the series of one unit, or, where there are bars, one series. */
export interface ChartPanel {
  readonly chart: Chart
  readonly series: readonly { readonly series: ChartSeries; readonly tone: Tone }[]
  /** All values of its unit, so that panels of one unit have one axis. */
  readonly values: readonly number[]
  readonly width: number
  /** Points from the top of the drawing at which it begins, under its title. */
  readonly top: number
  readonly labels: LabelSpace
  readonly measure: MeasureText
}

/** What a panel drew besides its texts, and where it ends. */
export interface DrawnPanel {
  readonly shapes: readonly Shape[]
  readonly bottom: number
}
