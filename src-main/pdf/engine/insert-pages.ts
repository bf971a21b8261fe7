/** Pages that come after one of the text's, which is given by its place. */
export interface PagesAfter<Page> {
  readonly after: number
  readonly pages: readonly Page[]
}

/** Puts pages among those of the text, where several come after one in their order. */
export const insertPages = <Page>(
  text: readonly Page[],
  inserted: readonly PagesAfter<Page>[],
): readonly Page[] =>
  text.flatMap((page, i) => [page, ...inserted.flatMap(({ after, pages }) => (after === i ? pages : []))])
