// Private addresses of calendars: a person makes one for a calendar program; the secret is in the
// address alone.
import type { PrivateToken, PrivateTokens } from './private-tokens.ts'

interface FeedWish {
  readonly language: 'ar' | 'en' | 'ru'
  /** What this party owes; null for all of them. */
  readonly party: string | null
}

export type Feed = PrivateToken & FeedWish
export type Feeds = PrivateTokens<FeedWish>
