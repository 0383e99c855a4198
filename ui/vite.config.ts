import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";

// The window's content policy allows scripts, styles and fonts from the app itself and nothing else:
// so nothing is inlined, neither as a data address nor as a script in the page.
export default defineConfig(({ mode }) => ({
  plugins: [svelte(), ...(mode === "test" ? [svelteTesting()] : [])],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    // The window, and the small window of quick capture.
    rolldownOptions: { input: ["index.html", "quick.html"] },
    target: ["safari17.5", "chrome123"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  // The invented notebook of the development page reads the real essays.
  server: { strictPort: true, fs: { allow: [".", "../essays"] } },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.ts"],
    setupFiles: ["dev/test-setup.ts"],
    restoreMocks: true,
    // Longer than anything that a test waits for.
    testTimeout: 60_000,
    // The colours are measured as they are written.
    css: { include: [/tokens\.css/] },
  },
}));
