import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

export default ts.config(
  { ignores: ["dist/", "node_modules/", "src/host/bindings.ts"] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    rules: {
      // TypeScript knows which names exist.
      "no-undef": "off",
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["@tauri-apps/*"], message: "Only src/host speaks to the shell." }] },
      ],
      "svelte/no-at-html-tags": "error",
      // Inline styles are refused by the content policy; `style:name={…}` goes another way and is allowed.
      "no-restricted-syntax": [
        "error",
        { selector: 'SvelteAttribute[key.name="style"]', message: "Use a class, or style:name={…}." },
      ],
      // {" "} keeps a space that the formatter would move.
      "svelte/no-useless-mustaches": "off",
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    files: ["src/host/**", "dev/**"],
    rules: { "no-restricted-imports": "off" },
  },
  // A place never imports another place, and a part imports no place.
  ...["today", "people", "capture", "introductions", "read", "first", "settings", "parts"].map((here) => ({
    files: [`src/${here}/**`],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            { group: ["@tauri-apps/*"], message: "Only src/host speaks to the shell." },
            {
              group: ["today", "people", "capture", "introductions", "read", "first", "settings", "frame"]
                .filter((other) => other !== here)
                .map((other) => `../${other}/*`),
              message: "Places never import one another.",
            },
            ...(here === "parts"
              ? [{ group: ["../api/*", "../host/*", "../window/*"], message: "Parts know no domain." }]
              : []),
          ],
        },
      ],
    },
  })),
  {
    // A test may set a place into the frame around it, to press what the frame offers.
    files: ["src/**/*.test.ts"],
    rules: { "no-restricted-imports": "off" },
  },
);
