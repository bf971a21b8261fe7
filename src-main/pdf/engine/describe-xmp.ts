import type { PdfInfo } from 'pdfmake/js/PDFDocument.js'
import type { Claims } from '../claims.ts'

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
  claims: Claims,
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
${claimed(claims)}</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
}

/** The identifiers of ISO 19005-3 and ISO 14289-1; PDF/A asks that a schema it does not know, as that of PDF/UA, is described. */
function claimed({ pdfa, pdfua }: Claims): string {
  return [...(pdfa ? [PDFA] : []), ...(pdfa && pdfua ? [PDFUA_SCHEMA] : []), ...(pdfua ? [PDFUA] : [])].join(
    '',
  )
}

const PDFA = `<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
`

const PDFUA = `<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
`

const PDFUA_SCHEMA = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>Identification of PDF/UA</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file is built to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`
