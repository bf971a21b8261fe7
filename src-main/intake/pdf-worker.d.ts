/** The worker of `pdfjs-dist`, which brings no types: all that is done with it is to hand it on. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
