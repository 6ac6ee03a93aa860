// Plants the defect that PLANTED names, as the code is loaded: `node --import` this file. Nothing
// on the disk is changed.
import { type LoadFnOutput, registerHooks } from 'node:module'
import { env } from 'node:process'
import { plantedDefects } from './planted-defects.ts'

const defect = plantedDefects.find(({ what }) => what === env['PLANTED'])
if (defect === undefined) throw new Error(`no such defect: ${env['PLANTED']}`)

registerHooks({
  load: (url, context, next) => {
    const loaded = next(url, context)
    if (!url.endsWith(`/${defect.file}`)) return loaded
    const [before = '', after, ...more] = sourceOf(loaded).split(defect.line)
    if (after === undefined || more.length > 0) {
      throw new Error(`${defect.file} has not once: ${defect.line}`)
    }
    return { ...loaded, source: before + defect.instead + after }
  },
})

function sourceOf({ source }: LoadFnOutput): string {
  if (typeof source === 'string') return source
  return Buffer.from((source ?? '') as Uint8Array).toString()
}
