import type { Reference } from '#domain/reference.ts'

/** When a work came out, in EDTF; null where its reference does not say. */
export function issuedDate({ issued }: Reference): string | null {
  const [year, ...rest] = issued?.['date-parts']?.[0] ?? []
  if (year === undefined) return null
  const date = [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-')
  return issued?.circa === true ? `${date}~` : date
}
