import { storeCases } from '../../tests/store/store-cases.ts'
import { storeProperty } from '../../tests/store/store-property.ts'
import { createMemoryStore } from './memory.ts'

const newPlace = async () => {
  const store = createMemoryStore()
  return { open: async () => store, clear: async () => {} }
}

storeCases('a store in memory', newPlace)
storeProperty('a store in memory', newPlace, 200)
