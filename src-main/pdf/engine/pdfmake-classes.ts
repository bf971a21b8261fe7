import { createRequire } from 'node:module'
import type DocumentContextClass from 'pdfmake/js/DocumentContext.js'
import type LayoutBuilderClass from 'pdfmake/js/LayoutBuilder.js'
import type PageElementWriterClass from 'pdfmake/js/PageElementWriter.js'
import type PDFDocumentClass from 'pdfmake/js/PDFDocument.js'
import type RendererClass from 'pdfmake/js/Renderer.js'
import type TextInlinesClass from 'pdfmake/js/TextInlines.js'

/** The one place that reaches inside pdfmake. By `require`: loaders differ in what they make of its default exports. */
// Not called `require`: the bundler would declare a second one.
const loadModule = createRequire(import.meta.url)
const load = (name: string): unknown =>
  (loadModule(`pdfmake/js/${name}.js`) as { readonly default: unknown }).default

export const DocumentContext: typeof DocumentContextClass = load(
  'DocumentContext',
) as typeof DocumentContextClass
export const LayoutBuilder: typeof LayoutBuilderClass = load('LayoutBuilder') as typeof LayoutBuilderClass
export const PageElementWriter: typeof PageElementWriterClass = load(
  'PageElementWriter',
) as typeof PageElementWriterClass
export const PDFDocument: typeof PDFDocumentClass = load('PDFDocument') as typeof PDFDocumentClass
export const Renderer: typeof RendererClass = load('Renderer') as typeof RendererClass
export const TextInlines: typeof TextInlinesClass = load('TextInlines') as typeof TextInlinesClass
