import { describe, expect, it } from 'vitest'
import { DRAFT_SCHEMA } from '#domain/draft.ts'
import { DRAFT_MIGRATIONS, migrate } from '#drafts/migrations.ts'

const example = {
  1: (draft: Readonly<Record<string, unknown>>) => ({ ...draft, authors: [draft['author']] }),
  2: ({ author: _author, ...draft }: Readonly<Record<string, unknown>>) => draft,
}

describe('migrations', () => {
  it('lead from every older schema to the present one', () => {
    expect(Object.keys(DRAFT_MIGRATIONS)).toEqual(
      Array.from({ length: DRAFT_SCHEMA - 1 }, (_, i) => String(i + 1)),
    )
  })

  it('run in order, from the schema of the file, and keep what they do not know', () => {
    const old = Object.freeze({ author: 'Rahimova', colour: 'red' })
    expect(migrate(old, 1, 3, example)).toEqual({ authors: ['Rahimova'], colour: 'red' })
    expect(migrate(old, 2, 3, example)).toEqual({ colour: 'red' })
    expect(migrate(old, 3, 3, example)).toBe(old)
  })

  it('leave a newer schema and what is no object alone', () => {
    const newer = { everything: 'else' }
    expect(migrate(newer, 9)).toBe(newer)
    expect(migrate(null, 1, 3, example)).toBe(null)
  })

  it('do not skip a step that nobody wrote', () => {
    expect(() => migrate({}, 1, 9, example)).toThrow(RangeError)
  })
})
