import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Document } from '#domain/document.ts'
import { aDocument, paragraph, run } from './a-document.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const modules = join(root, 'node_modules')
const serif = (name: string) => `@expo-google-fonts/source-serif-4/${name}/SourceSerif4_${name}.ttf`
const sans = (name: string) => `@expo-google-fonts/source-sans-3/${name}/SourceSans3_${name}.ttf`

/** Of all typefaces and patterns, those that a plain English document needs. */
const PLAIN = [
  serif('400Regular'),
  serif('600SemiBold'),
  sans('400Regular'),
  sans('600SemiBold'),
  'hyphen/hyphen.js',
  'hyphen/en-gb',
  'hyphen/patterns/en-gb.js',
]
const GUARDED = ['@expo-google-fonts', '@fontsource', 'hyphen']

/** Prints in a process that may read no typeface and no patterns but those; why it failed, or "printed". */
function printWith(readable: readonly string[], document: Document): string {
  const packages = readdirSync(modules).filter((name) => !GUARDED.includes(name) && !name.startsWith('.'))
  const descriptions = [
    'hyphen/package.json',
    'hyphen/export-contract.js',
    'hyphen/patterns/package.json',
    '@expo-google-fonts/source-serif-4/package.json',
    '@expo-google-fonts/source-sans-3/package.json',
    ...['noto-serif-georgian', 'noto-sans-georgian'].map((name) => `@fontsource/${name}/package.json`),
  ]
  const allowed = [
    ...['src-main', 'assets', 'package.json'].map((name) => join(root, name)),
    ...[...packages, ...descriptions, ...readable].map((name) => join(modules, name)),
  ]
  const code = `
    import { renderPdf } from '#pdf/render-pdf.ts'
    const rendered = await renderPdf(${JSON.stringify(document)})
    console.log(rendered.ok ? 'printed' : rendered.error.reason)`
  return execFileSync(
    process.execPath,
    [
      '--permission',
      '--disable-warning=SecurityWarning',
      ...allowed.map((path) => `--allow-fs-read=${path}`),
      '--input-type=module',
      '-e',
      code,
    ],
    { cwd: root, encoding: 'utf8' },
  ).trim()
}

const LONG =
  'Representatives of neighbouring administrations acknowledged considerable responsibilities. '.repeat(4)
const RUSSIAN =
  'Высокопоставленные представители государственных учреждений признали необходимость согласования. '.repeat(
    4,
  )
const REFUSED = expect.stringMatching(/restricted|permission|access/i) as string

describe('a document', () => {
  it('reads the faces that it has and the patterns of its language, and no others', () => {
    expect(printWith(PLAIN, aDocument({ blocks: [paragraph(LONG)] }))).toBe('printed')
  })

  it('reads a face, and what stands in for it, when a word is in it', () => {
    const slanted = aDocument({ blocks: [{ kind: 'paragraph', runs: [run('so', { italic: true })] }] })
    expect(printWith(PLAIN, slanted)).toEqual(REFUSED)
    expect(printWith([...PLAIN, serif('400Regular_Italic')], slanted)).toBe('printed')
    expect(printWith(PLAIN, aDocument({ blocks: [paragraph('ქართული')] }))).toEqual(REFUSED)
  })

  it('reads the patterns of a language when a text of it fills its lines', () => {
    const russian = aDocument({
      language: 'ru-RU',
      blocks: [paragraph(RUSSIAN)],
    })
    expect(printWith(PLAIN, russian)).toEqual(REFUSED)
    expect(printWith([...PLAIN, 'hyphen/ru', 'hyphen/patterns/ru.js'], russian)).toBe('printed')
  })
})
