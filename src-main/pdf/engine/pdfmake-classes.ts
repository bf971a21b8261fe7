import DocMeasureModule from 'pdfmake/js/DocMeasure.js'
import DocumentContextModule from 'pdfmake/js/DocumentContext.js'
import LayoutBuilderModule from 'pdfmake/js/LayoutBuilder.js'
import PageElementWriterModule from 'pdfmake/js/PageElementWriter.js'
import PDFDocumentModule from 'pdfmake/js/PDFDocument.js'
import RendererModule from 'pdfmake/js/Renderer.js'
import TextBreakerModule from 'pdfmake/js/TextBreaker.js'

/** The one place that reaches inside pdfmake. Loaders differ in what they make of its default exports. */
const exported = <T extends object>(module: T): T => ('default' in module ? (module.default as T) : module)

export const DocMeasure = exported(DocMeasureModule)
export const DocumentContext = exported(DocumentContextModule)
export const LayoutBuilder = exported(LayoutBuilderModule)
export const PageElementWriter = exported(PageElementWriterModule)
export const PDFDocument = exported(PDFDocumentModule)
export const Renderer = exported(RendererModule)
export const TextBreaker = exported(TextBreakerModule)
