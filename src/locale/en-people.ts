// English texts of the page Centre alone.
export const enPeople = {
  'people.title': 'Centre',
  'people.intro': 'Who works here, who is signed in, and what each of them did.',
  'key.title': 'Your key as an officer',
  'key.none': 'No key of yours is in this browser. It signs here and goes to no server.',
  'key.public':
    'Your key is in this browser. By this command its public part comes into the roster:',
  'key.forget': 'Forget the key in this browser',
  'key.new': 'Make a key',
  'key.new.backup':
    'A file under a passphrase brings it back when the browser is lost. Later it cannot be made.',
  'key.passphrase.new': 'Passphrase of the backup',
  'key.make': 'Make the key and save the backup',
  'key.make.bare': 'Make the key without a backup',
  'key.bring': 'Bring a key here',
  'key.file': 'Backup or key file',
  'key.passphrase': 'Passphrase, if the file has one',
  'key.take': 'Take the key',
  'key.failed': 'The key could not be made',
  'key.not-taken': 'The file does not open with this passphrase, or is no key of {name}',
} as const

export type PeopleKey = keyof typeof enPeople
export type PeopleTexts = Readonly<Record<PeopleKey, string>>
