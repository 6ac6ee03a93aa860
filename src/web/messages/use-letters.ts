// All messages of a space, as every part of the page asks for them.
import type { Letters } from '../api/client.ts'
import { type Answer, useAsked } from '../desk/asked.ts'
import { useDesk } from '../desk/desk.tsx'
import type { ListTools } from './tools.ts'

export function useLetters({ space }: ListTools): Answer<Letters> {
  const { client } = useDesk()
  const { agreement } = space
  return useAsked(
    `letters ${agreement}`,
    () => client.listMessages({ space: agreement }),
    ['messages'],
    agreement,
  )
}
