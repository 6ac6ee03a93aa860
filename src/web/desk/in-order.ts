// Of questions that are asked one after another and answered in any order: an answer counts unless
// one to a later question has come before it. So a page that asks often still hears the slow ones.
export interface InOrder {
  /** Asks one more; what is given says, once its answer has come, whether that still counts. */
  readonly ask: () => () => boolean
  /** No answer to what was asked up to now counts any more. */
  readonly forget: () => void
}

export function inOrder(): InOrder {
  let asked = 0
  let answered = 0
  return {
    ask: () => {
      asked += 1
      const own = asked
      return () => {
        if (own <= answered) return false
        answered = own
        return true
      }
    },
    forget: () => {
      answered = asked
    },
  }
}
