// What a maker of a panel gives back, and the panel that says nothing yet.
import type { PanelView } from './view.ts'

/** A panel without its address and its text, which are made here for all of them. */
export type PanelBody = Omit<PanelView, 'why' | 'text'>

export const emptyPanel: PanelBody = {
  question: '',
  subject: '',
  tree: null,
  choices: [],
  says: null,
  facts: [],
  notes: [],
  limits: [],
  messages: [],
}
