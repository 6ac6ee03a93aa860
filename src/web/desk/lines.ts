// The lines of this centre to others. An exchange that brings nothing is a change to nobody: when
// the last one was is asked for every so often, by pages that somebody sees.
import { useEffect } from 'react'
import type { Lines } from '../api/client.ts'
import { type Answer, useAsked } from './asked.ts'
import { sightOfPage } from './changes.ts'
import { useDesk } from './desk.tsx'

/** As often as a centre exchanges by itself (src/http/main.ts). */
const everyMs = 30_000

export function useLines(): Answer<Lines> {
  const { client } = useDesk()
  const lines = useAsked('lines', () => client.listLines(), ['lines', 'messages'])
  const { again } = lines
  useEffect(() => {
    const timer = setInterval(() => {
      if (sightOfPage.isSeen()) again()
    }, everyMs)
    return () => clearInterval(timer)
  }, [again])
  return lines
}
