/** One thing wrong in a file: where (a path of keys, `rows.3.value`), and what. */
export interface Problem {
  readonly file: string
  readonly at: string
  readonly problem: string
}
