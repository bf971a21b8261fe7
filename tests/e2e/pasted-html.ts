import type { BlockNode, InlineNode, ListNode } from '#domain/draft.ts'

/** What is on the clipboard, and what of it arrives in the text. */
export interface Pasted {
  readonly name: string
  readonly html: string
  readonly blocks: readonly BlockNode[]
}

const text = (words: string, ...marks: ('bold' | 'italic')[]): InlineNode & { type: 'text' } => ({
  type: 'text',
  text: words,
  ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }),
})
const paragraph = (...content: InlineNode[]): BlockNode & { type: 'paragraph' } => ({
  type: 'paragraph',
  content,
})
const heading = (level: 1 | 2 | 3, words: string): BlockNode => ({
  type: 'heading',
  attrs: { level, id: null },
  content: [text(words)],
})
const item = (words: string, ...more: ListNode[]) => ({
  type: 'listItem' as const,
  content: [paragraph(text(words)), ...more],
})

/** As Word 2016 writes it, shortened. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=EN-GB><!--StartFragment-->
<h1><b style='mso-bidi-font-weight:normal'>What the tolls cost<o:p></o:p></b></h1>
<p class=MsoNormal>The <b>bridge</b>&nbsp;&nbsp; <i style='mso-bidi-font-style:normal'>opened</i> in
<st1:place w:st="on">Gabala</st1:place><a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span
class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>First point<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span><span
style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span></span><![endif]>Within it<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span><span
style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span></span><![endif]>Second point<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;
</span></span></span><![endif]>Numbered<o:p></o:p></p>
<p class=MsoNormal style='display:none;mso-hide:all'>Hidden<o:p></o:p></p>
<!--EndFragment-->
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"
title=""><span class=MsoFootnoteReference>[1]</span></a> Its <i>second</i> opening.<o:p></o:p></p></div></div>
</body></html>`

const GOOGLE = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-0f0f"><h2 dir="ltr"
style="line-height:1.38"><span style="font-size:16pt;font-weight:700;">A river town</span></h2><p dir="ltr"><span
style="font-weight:400;font-style:normal;">It </span><span style="font-weight:700;">grew</span><span
style="font-weight:400;font-style:italic;"> twice</span><span style="font-weight:400"> and </span><a href="https://example.org/x"
style="text-decoration:none;"><span style="color:#1155cc;text-decoration:underline;">a link</span></a></p><ul><li dir="ltr"
aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">One</span></p></li></ul></b>`

const WEB = `<article><h4 class="x">Deep heading</h4><p style="color:red" onclick="x()">Prices rose<sup class="reference"><a
href="#cite_note-1">[1]</a></sup> by <strong>a third</strong>.</p><nav hidden>Menu</nav><table><tr><th>Year</th><th>Toll</th></tr>
<tr><td>2013</td><td><p>1.20</p></td></tr></table><blockquote><p>Quoted.</p></blockquote></article>`

const HOSTILE = `<p>Before</p><script>window.pwned = 1</script><img src="x" onerror="window.pwned = 2"><svg onload="window.pwned = 3"><text>svg</text></svg>
<iframe srcdoc="<script>parent.pwned = 4</script>"></iframe><a href="javascript:window.pwned=5">a link</a><style>body{display:none}</style>
<div data-draft-node="dataTable" data-attributes='{"tableId":"../x"}'></div><form><input value="field"><button>Press</button></form>
${'<div><span>'.repeat(3000)}deep${'</span></div>'.repeat(3000)}<p>After</p>`

export const PASTED: readonly Pasted[] = [
  {
    name: 'Word',
    html: WORD,
    blocks: [
      heading(1, 'What the tolls cost'),
      paragraph(
        text('The '),
        text('bridge', 'bold'),
        text(' '),
        text('opened', 'italic'),
        text(' in Gabala'),
        {
          type: 'footnote',
          content: [text('Its '), text('second', 'italic'), text(' opening.')],
        },
        text('.'),
      ),
      {
        type: 'bulletList',
        content: [
          item('First point', { type: 'bulletList', content: [item('Within it')] }),
          item('Second point'),
        ],
      },
      { type: 'orderedList', content: [item('Numbered')] },
    ],
  },
  {
    name: 'Google Docs',
    html: GOOGLE,
    blocks: [
      heading(2, 'A river town'),
      paragraph(text('It '), text('grew', 'bold'), text(' twice', 'italic'), text(' and a link')),
      { type: 'bulletList', content: [item('One')] },
    ],
  },
  {
    name: 'a web page',
    html: WEB,
    blocks: [
      heading(3, 'Deep heading'),
      paragraph(text('Prices rose by '), text('a third', 'bold'), text('.')),
      paragraph(text('Year | Toll')),
      paragraph(text('2013 | 1.20')),
      paragraph(text('Quoted.')),
    ],
  },
  {
    name: 'a hostile page',
    html: HOSTILE,
    blocks: [
      paragraph(text('Before')),
      paragraph(text('a link')),
      paragraph(text('deep')),
      paragraph(text('After')),
    ],
  },
]
