import type { IpcMain } from 'electron'
import { chooseFile } from '#app/choose-file.ts'
import type { Services } from '#app/services.ts'
import { ok } from '#domain/result.ts'
import { SAMPLES } from '#domain/samples.ts'
import { encodeBrandFile } from '#drafts/brand-file.ts'
import { importBrand } from '#drafts/import-brand.ts'
import { writeExport } from '#exports/write-export.ts'
import { fileNameOf } from './file-name.ts'
import { registerHandler } from './register-handler.ts'

export function registerBrandHandlers(
  ipcMain: IpcMain,
  { brand, images, printer, readSample }: Services,
): void {
  registerHandler(ipcMain, 'brand.read', () => ok(brand.current()))
  registerHandler(ipcMain, 'brand.save', ({ brand: chosen }) => brand.change(chosen))
  registerHandler(ipcMain, 'brand.preview', async ({ brand: chosen, draft }) => {
    if (draft !== null) return printer.previewBrand(draft, chosen)
    const sample = await readSample(SAMPLES[0])
    return sample.ok ? printer.previewBrand(sample.value, chosen) : sample
  })
  registerHandler(ipcMain, 'brand.import', ({ name, bytes }) => importBrand(bytes, name, images))
  registerHandler(ipcMain, 'brand.export', async ({ brand: chosen }, sender) => {
    const logo = chosen.logo === null ? ok(null) : await images.read(chosen.logo.blob)
    if (!logo.ok) return logo
    const path = await chooseFile(
      sender,
      'Export the brand',
      fileNameOf(chosen.institution || 'Brand', 'brand.json'),
    )
    if (path === null) return ok(null)
    const written = await writeExport(path, encodeBrandFile(chosen, logo.value))
    return written.ok ? ok({ path }) : written
  })
}
