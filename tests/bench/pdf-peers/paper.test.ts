import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generatePaper } from './generate-paper.ts'
import { aPaper } from './a-paper.ts'
import { editsOf } from './measure-peer.ts'
import { editPaper, wordsOf } from './paper.ts'

describe('the paper that typesetters are measured with', () => {
  it('is the same for a seed, and another for another', () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.integer({ min: 1, max: 4 }), (seed, sections) => {
        const paper = generatePaper(seed, sections)
        expect(generatePaper(seed, sections)).toEqual(paper)
        expect(wordsOf(generatePaper(seed + 1, sections))).not.toEqual(wordsOf(paper))
        expect(paper.blocks.filter(({ kind }) => kind === 'table')).toHaveLength(sections)
      }),
      { numRuns: 30 },
    )
  })

  it('takes words before the paragraph that stands so far in it', () => {
    expect(editPaper(aPaper, [{ at: 0.99, words: 'Once' }])).toEqual({
      ...aPaper,
      blocks: aPaper.blocks.map((block) =>
        block.kind === 'paragraph'
          ? { ...block, runs: [{ kind: 'text', text: 'Once ', look: 'plain' }, ...block.runs] }
          : block,
      ),
    })
  })

  it('is changed in one place at a time, and moves what follows with each edit of its second page', () => {
    const paper = generatePaper(0, 33)
    const states = editsOf(100, 2).map((edits) => editPaper(paper, edits))
    const changed = states.slice(1).map((state, i) => {
      const before = states[i]!
      return state.blocks.filter((block, at) => JSON.stringify(block) !== JSON.stringify(before.blocks[at]))
        .length
    })
    expect(changed).toEqual([1, 1, 1, 1, 1])
    const lengths = states.map((state) => wordsOf(state).length - wordsOf(paper).length)
    expect(lengths).toEqual([61, 62, 63, 3, 3, 3])
  })
})
