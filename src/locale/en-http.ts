// English sentences of the problem documents (RFC 9457) that the server answers with.
export const enHttp = {
  'problem.not-found': 'nothing is kept at this address',
  'problem.method-not-allowed': 'this address does not take such a request',
  'problem.internal': 'the server failed to answer',
  'problem.not-signed-in': 'nobody is signed in: sign in first',
  'problem.not-allowed': 'not among the acts of your role',
  'problem.other-origin': 'the request comes from the page of another site',
  'problem.bad-request': 'the request is not as the interface asks for it',
  'problem.too-large': 'larger than this address takes',
  'problem.too-slow': 'the request came too slowly',
  'problem.too-many': 'too many requests: wait, then try again',
  'problem.no-space': 'no space of this centre has this name',
  'problem.no-message': 'no message has this hash',
  'problem.no-person': 'nobody here has this name',
  'problem.person-exists': 'somebody has this name already',
  'problem.last-key-holder': 'the last key holder stays: nobody else could let anyone in',
  'problem.changed-meanwhile': 'changed by somebody else meanwhile: look again',
  'problem.no-session': 'there is no such session',
  'problem.no-line': 'this centre has no line to that party',
  'problem.own-message': 'an own message is acknowledged by others',
  'problem.unknown-type': 'the agreement has no such type of message',
  'problem.refused': 'refused: {reason}',
}

export type HttpKey = keyof typeof enHttp
