// Two builds from src/web: the page for browsers into dist/web, and server-entry.tsx, which renders
// the first page on the server, into dist/server. Everything is a file with a hashed name and no
// script stands in the page, so that a strict content security policy needs no exception.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** What every page loads, with all that it imports, comes as one: it packs smaller than apart. */
const groups = [{ name: 'page', test: /src\/web\/(app|parts\/page-head|texts\/use-locale)\.tsx?/ }]

export default defineConfig(({ isSsrBuild }) => ({
  root: 'src/web',
  plugins: [react()],
  build: {
    outDir: isSsrBuild ? '../../dist/server' : '../../dist/web',
    emptyOutDir: true,
    // What imports what: tests/first-load.test.ts adds up what a page loads first.
    manifest: !isSsrBuild,
    copyPublicDir: !isSsrBuild,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // A busy machine is no fault of the build.
    rolldownOptions: {
      checks: { pluginTimings: false },
      ...(isSsrBuild ? {} : { output: { codeSplitting: { groups } } }),
    },
  },
}))
