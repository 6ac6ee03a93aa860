// English sentences of the problem documents (RFC 9457) that the server answers with.
export const enHttp = {
  'problem.not-found': 'nothing is kept at this address',
  'problem.method-not-allowed': 'this address does not take such a request',
  'problem.internal': 'the server failed to answer',
  'problem.not-signed-in': 'nobody is signed in: sign in first',
  'problem.not-fresh': 'show again who you are: this gives or takes a way in',
  'problem.not-allowed': 'not among the acts of your role',
  'problem.other-origin': 'the request comes from the page of another site',
  'problem.other-host': 'this server is not called by that name',
  'problem.demonstration-elsewhere': 'in a demonstration one signs in on the machine that runs it',
  'problem.unclear-name':
    'a name has no characters that are not seen or that turn the text around: leave them out',
  'problem.bad-request': 'the request is not as the interface asks for it',
  'problem.too-large': 'larger than this address takes',
  'problem.headers-too-large': 'the headers of the request are larger than this server takes',
  'problem.too-slow': 'the request came too slowly',
  'problem.too-many': 'too many requests: wait, then try again',
  'problem.no-space': 'no space of this centre has this name',
  'problem.no-message': 'no message has this hash',
  'problem.no-person': 'nobody here has this name',
  'problem.person-left': 'this person was let go on {day}: a key holder can let them in again',
  'problem.person-exists': 'somebody has this name already',
  'problem.subject-taken':
    'the identity provider’s name belongs to somebody else here already, and would let in neither',
  'problem.last-key-holder': 'the last key holder stays: nobody else could let anyone in',
  'problem.last-way-in':
    'nobody who lets people in could come in any more: first register another device, or let ' +
    'another key holder in',
  'problem.changed-meanwhile': 'changed by somebody else meanwhile: look again',
  'problem.no-session': 'there is no such session',
  'problem.no-passkey': 'no passkey of yours has this name',
  'problem.no-invitation': 'the invitation was used, or its time is over: ask for another',
  'problem.passkey-fails': 'the passkey did not show who you are',
  'problem.passkey-known': 'this passkey is registered already',
  'problem.openid-fails': 'the identity provider did not show who you are',
  'problem.openid-unreachable': 'the identity provider cannot be reached',
  'problem.no-line': 'this centre has no line to that party',
  'problem.own-message': 'an own message is acknowledged by others',
  'problem.unknown-type': 'the agreement has no such type of message',
  'problem.refused': 'refused: {reason}',
}

export type HttpKey = keyof typeof enHttp
