// The scenarios that stand in the folders of agreements, as files: their names are found when the
// page is built, and each is loaded when it is wanted.
const files = import.meta.glob<string>('../../../agreements/*/scenarios/*.json', {
  query: '?raw',
  import: 'default',
})

const byName = new Map(
  Object.entries(files).map(([path, load]) => [path.replace(/^.*\/|\.json$/g, ''), load] as const),
)

/** All of them, by name. */
export async function scenarioTexts(): Promise<ReadonlyMap<string, string>> {
  const all = [...byName].map(async ([name, load]) => [name, await load()] as const)
  return new Map(await Promise.all(all))
}

/** Null where no scenario has the name. */
export async function scenarioText(name: string): Promise<string | null> {
  return (await byName.get(name)?.()) ?? null
}
