import type { DataTable } from '#domain/table.ts'

/** A table of two years and their tolls in millions of US dollars, from `report-2019`, page 20. */
export function aTable(over: Partial<DataTable> = {}): DataTable {
  return {
    id: 'tolls',
    title: 'Tolls of the bridge',
    sourceIds: ['report-2019'],
    locator: { kind: 'page', page: '20' },
    columns: [
      { id: 'year', label: 'Year', kind: 'year' },
      { id: 'total', label: 'Total', kind: 'quantity', unit: 'US$', scale: 'million', decimals: 0 },
    ],
    rows: [
      [
        { value: 2015, asWritten: '2015' },
        { value: 1049, asWritten: '1,049 million' },
      ],
      [
        { value: 2016, asWritten: '2016' },
        { value: 627, asWritten: '627 million' },
      ],
    ],
    sourceLine: 'River Authority, yearly accounts',
    accessed: '2018-09-20',
    tags: ['trade'],
    ...over,
  }
}
