// What becomes of a store when its server goes away: stopped, crashed, or cut off in the middle of
// a call. Whatever is answered must be true.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '#centre/ports.ts'
import { command, onOwnServer } from '../../tests/postgres/postgres.ts'
import { createProxy, type Loss, type Proxy } from '../../tests/postgres/proxy.ts'
import { blob, bytes, growth, headAt } from '../../tests/store/growth.ts'
import { openPostgresStore } from './postgres.ts'

const origin = 'us.example/mithaq/new-start'

onOwnServer('a store in PostgreSQL whose server goes away', (cluster) => {
  let store: Store
  let nth = 0
  const crash = async () => {
    await cluster().end('crash')
    await cluster().start()
  }
  const open = (address: string, answerMs = 60_000) =>
    openPostgresStore(address, { schema: `loss_${nth}`, answerMs })
  beforeEach(async () => {
    nth += 1
    store = await open(cluster().address)
  })
  afterEach(() => store.close())

  test('waits for a server that is stopped, and goes on', async () => {
    await store.append(growth(origin, 0, ['a']))
    await cluster().end('stop')
    const calls = Promise.all([
      store.append(growth(origin, 1, ['b'])),
      store.keepDocument('draft', '1', 0, bytes('text')),
      store.keepBlob(blob('body')),
      store.receipts(origin, 0),
    ])
    const opening = open(cluster().address)
    await cluster().start()
    expect(await calls).toEqual([{ kind: 'appended' }, true, undefined, []])
    expect(await (await opening).entries(origin, 0, 9)).toEqual([bytes('a'), bytes('b')])
    await (await opening).close()
  })

  test('has everything that it promised before a crash, and answers truly across it', async () => {
    const size = 60
    let crashes = Promise.resolve()
    // The only writer of its log: it can never find that another was first.
    for (let from = 0; from < size; from += 1) {
      const append = growth(origin, from, [`entry ${from}`], [blob(`body ${from}`)])
      expect(await store.append(append)).toEqual({ kind: 'appended' })
      // While the next ones are on their way.
      if ([5, 12, 30].includes(from)) crashes = crashes.then(crash)
    }
    await crashes
    expect(await store.head(origin)).toEqual(headAt(origin, size))
    const texts = Array.from({ length: size }, (_, place) => bytes(`entry ${place}`))
    expect(await store.entries(origin, 0, size + 9)).toEqual(texts)
    const bodies = texts.map((_, place) => blob(`body ${place}`).hash)
    expect(await store.missingBlobs(bodies)).toEqual([])
  })

  test('says so when a server stays away for longer than it may', async () => {
    const options = { schema: `loss_${nth}`, patienceMs: 0 }
    const impatient = await openPostgresStore(cluster().address, options)
    await cluster().end('stop')
    await expect(impatient.heads()).rejects.toThrow(/terminat|ENOENT|ECONNREFUSED/)
    await expect(openPostgresStore(cluster().address, options)).rejects.toThrow(
      /ENOENT|ECONNREFUSED/,
    )
    await cluster().start()
    expect(await impatient.heads()).toEqual([])
    await impatient.close()
  })

  test('is not opened on a server that does not wait for its disk', async () => {
    await command(cluster().address, 'ALTER SYSTEM SET fsync = off')
    await cluster().end('stop')
    await cluster().start()
    await expect(open(cluster().address)).rejects.toThrow(/not-durable: the server has fsync off/)
    await command(cluster().address, 'ALTER SYSTEM RESET fsync')
    await cluster().end('stop')
    await cluster().start()
  })

  describe('with its connection lost in the middle of a call', () => {
    let proxy: Proxy
    let cut: Store
    beforeEach(async () => {
      proxy = await createProxy(cluster().address)
      cut = await open(proxy.address, 2_000)
      await cut.append(growth(origin, 0, ['a']))
      await cut.keepDocument('draft', '1', 0, bytes('old'))
    })
    afterEach(async () => {
      await cut.close()
      await proxy.close()
    })

    test.each<Loss>(['question', 'answer', 'silence'])(
      '%s: everything is done once',
      async (loss) => {
        proxy.lose(loss, 'unheard')
        expect(await cut.append(growth(origin, 1, ['unheard']))).toEqual({ kind: 'appended' })
        proxy.lose(loss, 'lines of note')
        const endorsed = headAt(origin, 2, 'lines of note')
        expect(await cut.endorse(headAt(origin, 2).checkpoint, endorsed)).toBe(true)
        proxy.lose(loss, 'new text')
        expect(await cut.keepDocument('draft', '1', 1, bytes('new text'))).toBe(true)
        proxy.lose(loss, 'second')
        expect(await cut.keepDocument('draft', '2', 0, bytes('second'))).toBe(true)
        expect(await store.head(origin)).toEqual(endorsed)
        expect((await store.documents('draft')).map(({ version }) => version)).toEqual([2, 1])
      },
    )

    test('an append that took effect is told so, though others have appended since', async () => {
      proxy.lose('answer', 'mine', async () => {
        await store.append(growth(origin, 2, ['theirs']))
      })
      expect(await cut.append(growth(origin, 1, ['mine']))).toEqual({ kind: 'appended' })
    })

    test('an append that did not is told who was first', async () => {
      proxy.lose('question', 'mine', async () => {
        await store.append(growth(origin, 1, ['theirs', 'also']))
      })
      expect(await cut.append(growth(origin, 1, ['mine']))).toEqual({ kind: 'moved', size: 3 })
      proxy.lose('question', 'also', async () => {})
      const again = await cut.append(growth(origin, 3, ['also']))
      expect(again.kind).toBe('repeated')
    })

    test('a document that another wrote is not ours, though the bytes are the same', async () => {
      proxy.lose('question', 'same', async () => {
        await store.keepDocument('draft', '1', 1, bytes('same'))
      })
      expect(await cut.keepDocument('draft', '1', 1, bytes('same'))).toBe(false)
      proxy.lose('answer', 'mine', async () => {})
      expect(await cut.keepDocument('draft', '1', 2, bytes('mine'))).toBe(true)
    })

    test('nothing is said of a document that was written over before we could look', async () => {
      proxy.lose('answer', 'mine', async () => {
        await store.keepDocument('draft', '1', 2, bytes('theirs'))
      })
      const lost = cut.keepDocument('draft', '1', 1, bytes('mine'))
      await expect(lost).rejects.toThrow(/others have written since/)
      expect((await store.document('draft', '1'))?.version).toBe(3)
    })
  })
})
