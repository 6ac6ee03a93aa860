// Names of people and of what is theirs: shown in lists beside others, so that one who reads the
// list must see who is meant. What is not seen, or turns the text around it, stands in none. It
// does not tell letters apart that look alike.
import { z } from '@hono/zod-openapi'
import { unseenIn, visible } from '../visible.ts'

export const clearName = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .superRefine((name, context) => {
      const found = unseenIn(name)
      if (found === null && name.trim() === name) return
      const message = found === null ? 'no space before or after it' : `without ${found}`
      context.addIssue({ code: 'custom', message, params: { unclear: visible(name) } })
    })
