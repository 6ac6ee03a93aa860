// `npm test`: types, lint, format, build, then every test, one after the other. A step that fails
// does not stop the later ones; it counts as one failure, so that the last line says "0 failed"
// only when all is well. Output is streamed; the last line is `N passed, N failed, N skipped`.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Tally, tally } from './tally.ts'

const steps = ['types', 'lint', 'format:check', 'build']

function run(title: string, command: string, args: readonly string[]): Promise<boolean> {
  console.log(`\n== ${title}`)
  const startedAt = performance.now()
  // npm is a .cmd file on Windows, which only a shell can start.
  const shell = process.platform === 'win32' && command === 'npm'
  const child = spawn(command, args, { stdio: 'inherit', shell })
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`${title}: ${error.message}`)
      resolve(false)
    })
    child.on('close', (code) => {
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
      console.log(`== ${title}: ${code === 0 ? 'passed' : 'failed'} in ${seconds} s`)
      resolve(code === 0)
    })
  })
}

function runScript(name: string): Promise<boolean> {
  const npm = process.env['npm_execpath']
  return npm === undefined
    ? run(name, 'npm', ['run', '--silent', name])
    : run(name, process.execPath, [npm, 'run', '--silent', name])
}

async function runTests(): Promise<{ ok: boolean; counts: Tally }> {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-test-'))
  const report = join(folder, 'vitest.json')
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    // What many processes of the tests load is compiled for the first of them alone.
    process.env['NODE_COMPILE_CACHE'] = join(folder, 'compiled')
    const ok = await run('tests', process.execPath, [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...reporters,
    ])
    return { ok, counts: tally(existsSync(report) ? readFileSync(report, 'utf8') : undefined) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

console.log(`node ${process.versions.node}`)
const failedSteps: string[] = []
for (const step of steps) {
  if (step === 'build' && !existsSync('src/web/index.html')) {
    console.log('\n== build: failed, src/web/index.html is missing: there is no page to build')
    failedSteps.push(step)
  } else if (!(await runScript(step))) failedSteps.push(step)
}
const { ok, counts } = await runTests()
// A run can fail with every test passed, for instance when its set-up throws.
if (!ok && counts.failed === 0) failedSteps.push('tests')
if (failedSteps.length > 0) console.log(`\nfailed steps: ${failedSteps.join(', ')}`)
const failed = counts.failed + failedSteps.length
console.log(`${counts.passed} passed, ${failed} failed, ${counts.skipped} skipped`)
process.exitCode = failed === 0 ? 0 : 1
