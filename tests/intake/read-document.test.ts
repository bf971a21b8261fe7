import { describe, expect, it } from 'vitest'
import { nodeChildProcesses } from '#intake/child-process-port.ts'
import { readDocument } from '#intake/read-document.ts'
import { makeIdentity } from '#library/make-identity.ts'
import { recogniseCopy } from '#library/recognise-copy.ts'
import { aDocument, paragraph } from '#tests/pdf/a-document.ts'
import { rendered } from '#tests/pdf/read-back.ts'
import { mimic } from '#tests/builders/mimic-documents.ts'

const PORTS = {
  processes: nodeChildProcesses,
  entry: new URL('../../src-main/intake/document-child.ts', import.meta.url),
  readable: [new URL('../..', import.meta.url).pathname],
}

const read = (name: string, content: string | Uint8Array) =>
  readDocument(
    { name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content },
    PORTS,
  )

const refused = (name: string, reason: string) => ({
  ok: false,
  error: { code: 'document-unreadable', name, reason },
})

describe('readDocument', () => {
  it('reads plain text as it stands, in any encoding', async () => {
    expect(await read('a.txt', 'Один\nДва')).toEqual({ ok: true, value: 'Один\nДва' })
    expect(await read('a.txt', new Uint8Array([0xce, 0xe4, 0xe8, 0xed]))).toEqual({ ok: true, value: 'Один' })
  })

  it('reads the text of a PDF, set in pages, well enough to recognise it', async () => {
    const paragraphs = mimic('article').split('\n\n').slice(2, 11)
    const document = aDocument({
      blocks: paragraphs.map(paragraph),
    })
    const { pdf } = await rendered(document)
    const text = await read('copy.pdf', pdf)
    if (!text.ok) throw new RangeError(JSON.stringify(text.error))
    const { sourceId, likenesses } = recogniseCopy(text.value, [
      makeIdentity('article', mimic('article')),
      makeIdentity('commentary', mimic('commentary')),
    ])
    expect([sourceId, likenesses.length]).toEqual(['article', 1])
    expect(likenesses[0]!.shareOfSource).toBeGreaterThan(0.9)
  })

  it('reads a page of the web: its words and nothing else', async () => {
    const page = `<!doctype html><html><head><title>T</title><style>p{}</style><script>if (a < b) x()</script></head>
      <body><nav>Home</nav><h1>Rivers</h1><p>The <em>old</em>
      bridge<sup><a href="#n34">34</a></sup> is open &amp; <a href="javascript:x()">free</a>.<br>So they say.</p>
      <ul><li>One<li>Two</ul><div hidden>unseen</div><p onclick="x()">H<sub>2</sub>O<img src="http://127.0.0.1:9/x">
      <table><tr><td>2013</td><td>1,232 million</td></tr></table><template>no</template><iframe>no</iframe></body></html>`
    expect(await read('page.html', page)).toEqual({
      ok: true,
      value: [
        'Rivers',
        'The old bridge is open & free.\nSo they say.',
        'One',
        'Two',
        'H2O',
        '2013 1,232 million',
      ].join('\n\n'),
    })
  })

  it('recognises a copy on a page of the web, and refuses one that is nested without end', async () => {
    const escaped = mimic('chapter')
      .replace(/&/g, '&amp;')
      .replace(/(?<=\.)(\d{2})(?=\s)/g, '<sup>[$1]</sup>')
    const page = `<!-- saved --><html><body>${escaped
      .split('\n')
      .map((text) => `<div><p>${text}</div>`)
      .join('')}</body></html>`
    const text = await read('page.html', page)
    if (!text.ok) throw new RangeError(JSON.stringify(text.error))
    const identities = [makeIdentity('paper', mimic('paper')), makeIdentity('chapter', mimic('chapter'))]
    const { sourceId, likenesses } = recogniseCopy(text.value, identities)
    expect([sourceId, likenesses[0]!.shareOfSource]).toEqual(['chapter', 1])
    const deep = `<html><body>${'<div>'.repeat(300)}deep`
    expect(await read('deep.html', deep)).toEqual(refused('deep.html', 'its parts are nested too deeply'))
  })

  it.each([
    ['empty.txt', '', 'it is empty'],
    ['empty.html', '<html><body><script>x()</script></body></html>', 'it has no text'],
    ['x.png', '\u0089PNG', 'it is a picture'],
    [
      'x.docx',
      'PK\u0003\u0004',
      'it is an archive, as DOCX and EPUB files are: save it as PDF, HTML or plain text',
    ],
    ['x.pdf', '%PDF-1.7\nnothing of it', 'it is damaged'],
  ])('refuses %s', async (name, content, reason) => {
    const bytes = Uint8Array.from(content, (letter) => letter.charCodeAt(0))
    expect(await read(name, bytes)).toEqual(refused(name, reason))
  })
})
