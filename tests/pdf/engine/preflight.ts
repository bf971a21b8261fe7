import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const JARS = [
  'preflight',
  'pdfbox2',
  'fontbox2',
  'xmpbox',
  'commons-io',
  'commons-logging',
  'jaxb-api',
  'javax.activation',
].map((name) => `/usr/share/java/${name}.jar`)

/**
 * The codes of what PDFBox's preflight finds against PDF/A-1b, the one profile that it knows, each once with what it
 * says of it. Throws where Java or PDFBox is not there, and says what to install.
 */
export function preflight(pdf: Uint8Array): Readonly<Record<string, string>> {
  const missing = JARS.find((path) => !existsSync(path))
  if (missing !== undefined) throw new Error(`${missing} is not there. ${INSTALL}`)
  const folder = mkdtempSync(join(tmpdir(), 'briefwright-preflight-'))
  try {
    const path = join(folder, 'a.pdf')
    writeFileSync(path, pdf)
    const args = ['-Djava.util.logging.config.file=/dev/null', '-cp', JARS.join(':')]
    const { error, stdout, stderr } = spawnSync(
      'java',
      [...args, 'org.apache.pdfbox.preflight.Validator_A1b', path],
      {
        encoding: 'utf8',
      },
    )
    if (error !== undefined) throw new Error(`Java does not run: ${error.message}. ${INSTALL}`)
    if (!/is (?:not )?a valid PDF\/A-1b file/.test(stdout))
      throw new Error(`preflight says nothing: ${stdout}${stderr}`)
    return Object.fromEntries(
      [...stdout.matchAll(/^(\d[\d.]*) : (.*)$/gm)].map(([, code, said]) => [code!, said!]),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const INSTALL =
  'On Debian: apt-get install default-jre-headless libpdfbox2-java libcommons-io-java libactivation-java libjaxb-api-java.'
