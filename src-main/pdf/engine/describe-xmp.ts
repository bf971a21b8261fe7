import type { PdfInfo } from 'pdfmake/js/PDFDocument.js'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** What stands in an XML text. Control characters and what is no character cannot. */
const escaped = (text: string): string =>
  text.replace(/[&<>]|\p{Cc}|[\ufffe\uffff]/gu, (character) => ENTITIES[character] ?? ' ').toWellFormed()

const alternative = (name: string, text: string | undefined): string =>
  text === undefined || text === ''
    ? ''
    : `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></dc:${name}>\n`

/** The XMP packet of a file, which says what its information dictionary says. XMP specification, part 1. */
export function describeXmp(
  { Title, Author, Subject, Creator, Producer, CreationDate }: PdfInfo,
  language: string,
): string {
  const date = `${CreationDate.toISOString().slice(0, 19)}Z`
  const author =
    Author === undefined || Author === ''
      ? ''
      : `<dc:creator><rdf:Seq><rdf:li>${escaped(Author)}</rdf:li></rdf:Seq></dc:creator>\n`
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
${alternative('title', Title)}${author}${alternative('description', Subject)}<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreateDate>${date}</xmp:CreateDate>
<xmp:CreatorTool>${escaped(Creator)}</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>${escaped(Producer)}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
}
