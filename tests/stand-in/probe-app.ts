import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, utilityProcess } from 'electron'

/** A small app that reports what happens to it on standard output, one line of JSON each. Run by the stand-in's tests. */
const say = (...what: unknown[]): void => void process.stdout.write(`${JSON.stringify(what)}\n`)
const fixture = (name: string): string => fileURLToPath(new URL(`./fixture/${name}`, import.meta.url))

const userData = process.env['PROBE_FOLDER'] ?? app.getPath('temp')
app.setPath('userData', userData)
for (const event of ['before-quit', 'will-quit', 'quit', 'window-all-closed', 'session-created'] as const)
  app.on(event as 'will-quit', () => say(event))
app.on('window-all-closed', () => app.quit())

if (!app.requestSingleInstanceLock({ from: 'probe' })) {
  say('second')
  app.exit(4)
} else {
  app.on('second-instance', (_event, argv, workingFolder, data) =>
    say('second-instance', argv.at(-1), workingFolder, data),
  )
  protocol.registerSchemesAsPrivileged([{ scheme: 'probe', privileges: { standard: true } }])
  app
    .whenReady()
    .then(open)
    .catch((error: unknown) => say('failed', String(error)))
}

async function open(): Promise<void> {
  protocol.handle(
    'probe',
    () =>
      new Response('<title>Probe</title><button>Press</button>', {
        headers: { 'content-type': 'text/html' },
      }),
  )
  ipcMain.handle('echo', (_event, value: unknown) => value)
  ipcMain.handle('throw', () => {
    throw new RangeError('out of range')
  })
  ipcMain.handle('who', ({ senderFrame }) => [senderFrame?.url, senderFrame?.origin, senderFrame?.parent])
  ipcMain.handle('save', () => dialog.showSaveDialog({ title: 'Save the probe', defaultPath: 'probe.pdf' }))
  ipcMain.handle('ask', () =>
    dialog.showMessageBox({ message: 'Really?', buttons: ['No', 'Yes'], cancelId: 0 }),
  )
  ipcMain.handle('dark', () => {
    nativeTheme.themeSource = 'dark'
    return nativeTheme.shouldUseDarkColors
  })
  ipcMain.handle('menu', () => {
    Menu.setApplicationMenu(Menu.buildFromTemplate([{ label: 'File', submenu: [{ id: 'q', role: 'quit' }] }]))
    return Menu.getApplicationMenu()?.getMenuItemById('q')?.role
  })
  ipcMain.handle('lack', (_event, what: string) => lack(what))
  ipcMain.handle('child', (_event, value: unknown) => {
    const child = utilityProcess.fork(fixture('child.mjs'))
    return new Promise((resolve) => {
      child.on('message', (answer: unknown) => {
        resolve(answer)
      })
      child.postMessage(value)
    })
  })
  ipcMain.on('told', (event, value: unknown) => event.sender.send('telling', value))
  for (const name of ['one', 'two']) {
    const window = new BrowserWindow({ webPreferences: { preload: fixture('preload.cjs') } })
    window.on('close', (event) => {
      say('close', name)
      if (process.env['PROBE_STAYS'] === name) event.preventDefault()
    })
    window.on('closed', () => say('closed', name))
    await window.loadURL(`probe://${name}/`)
  }
  say('open', BrowserWindow.getAllWindows().length)
}

/** Reaches for something that the stand-in lacks. */
function lack(what: string): unknown {
  switch (what) {
    case 'member':
      return (app as unknown as Record<string, () => void>)['getGPUInfo']?.()
    case 'event':
      return app.on('gpu-info-update', () => {})
    case 'option':
      return new BrowserWindow({ kiosk: true })
    case 'preference':
      return new BrowserWindow({ webPreferences: { sandbox: false } })
    default:
      return utilityProcess.fork(fixture('child.mjs'), [], { allowLoadingUnsignedLibraries: true })
  }
}
