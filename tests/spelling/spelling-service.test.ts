import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { SpellingService } from '#spelling/spelling-service.ts'
import { WordList } from '#spelling/word-list.ts'
import { aFolder } from '#tests/builders/a-shelf.ts'

const ENTRY = new URL('../../src-main/spelling/spelling-worker.ts', import.meta.url)

async function aService(entry = ENTRY): Promise<SpellingService> {
  const service = new SpellingService(entry, new WordList(await aFolder()))
  onTestFinished(() => service.close())
  return service
}

const found = (...words: readonly string[]) => ({ ok: true, value: words })

describe('SpellingService', () => {
  it('finds the words that are in no British dictionary, each once', async () => {
    const service = await aService()
    const words = [
      'colour',
      'color',
      'recieve',
      'recieve',
      "don't",
      'don’t',
      'Azerbaijani',
      'HELLO',
      're-export',
    ]
    expect(await service.check('en-GB', words)).toEqual(found('color', 'recieve'))
    expect(await service.check('en-GB', ['recieve', 'colour'])).toEqual(found('recieve'))
  })

  it('knows American English and Russian apart from it', async () => {
    const service = await aService()
    expect(await service.check('en-US', ['colour', 'color'])).toEqual(found('colour'))
    expect(await service.check('ru-RU', ['привет', 'превет', 'ёлка', 'Россия', 'россия'])).toEqual(
      found('превет', 'россия'),
    )
  })

  it('says nothing of figures, single letters and words in another script', async () => {
    const service = await aService()
    expect(await service.check('en-GB', ['Диаспора', '2017', 'B2B', 'x', 'G20'])).toEqual(found())
    expect(await service.check('ru-RU', ['Shiriyev', 'ВАК2'])).toEqual(found())
  })

  it('marks nothing in a language without a dictionary', async () => {
    const service = await aService()
    expect(await service.check('az-AZ', ['qarşılıqlı', 'recieve'])).toEqual(found())
    expect(await service.suggest('az-AZ', 'recieve')).toEqual(found())
  })

  it('suggests at most six words, the likeliest among them', async () => {
    const service = await aService()
    const suggested = await service.suggest('en-GB', 'helo')
    expect(suggested.ok && suggested.value).toContain('hello')
    expect(suggested.ok && suggested.value.length).toBe(6)
  })

  it('takes a word for right once it is learnt, and for wrong once it is forgotten', async () => {
    const service = await aService()
    await service.words.add('Ibragimbekov')
    await service.words.add('rayon')
    const words = ['Ibragimbekov', 'IBRAGIMBEKOV', 'ibragimbekov', 'Rayon', 'xqzt']
    expect(await service.check('en-GB', words)).toEqual(found('ibragimbekov', 'xqzt'))
    await service.words.remove('Ibragimbekov')
    expect(await service.check('en-GB', ['Ibragimbekov'])).toEqual(found('Ibragimbekov'))
    expect(await service.words.list()).toEqual(found('rayon'))
  })

  it('answers each of many questions that come at once', async () => {
    const service = await aService()
    const answers = await Promise.all([
      service.check('en-GB', ['one', 'twoo']),
      service.suggest('en-GB', 'twoo'),
      service.check('en-GB', ['threee', 'four']),
    ])
    expect(answers[0]).toEqual(found('twoo'))
    expect(answers[1]!.ok && answers[1]!.value).toContain('two')
    expect(answers[2]).toEqual(found('threee'))
  })

  it('says that it is not available where its thread fails, and tries again', async () => {
    const entry = join(await aFolder(), 'broken.mjs')
    await writeFile(entry, 'throw new Error("no memory")')
    const service = await aService(pathToFileURL(entry))
    const failure = { ok: false, error: { code: 'spelling-unavailable', reason: 'no memory' } }
    expect(await service.check('en-GB', ['word'])).toEqual(failure)
    expect(await service.suggest('en-GB', 'word')).toEqual(failure)
  })
})
