import { describe, expect, test } from "vitest";
import tokens from "./tokens.css?raw";

type Scheme = "light" | "dark";

/** The colour that tokens.css gives a name in one scheme. */
function colour(name: string, scheme: Scheme): string {
  const found = new RegExp(`^\\s*--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`, "m").exec(
    tokens,
  );
  const hex = found?.[scheme === "light" ? 1 : 2];
  if (hex === undefined) throw new Error(`tokens.css has no --${name}`);
  return hex;
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG's contrast ratio of two colours, to two places. */
function contrast(one: string, other: string, scheme: Scheme): number {
  const [dark = 0, light = 0] = [luminance(colour(one, scheme)), luminance(colour(other, scheme))].sort(
    (a, b) => a - b,
  );
  return Math.round(((light + 0.05) / (dark + 0.05)) * 100) / 100;
}

const grounds = ["paper", "well", "sheet", "tint"];
const designed: [Scheme, string, number[], number][] = [
  ["light", "ink", [15.07, 13.8, 15.88, 13.28], 4.5],
  ["light", "ink-2", [7.49, 6.86, 7.89, 6.6], 4.5],
  ["light", "ink-3", [5.41, 4.95, 5.7, 4.77], 4.5],
  ["light", "accent", [6.79, 6.21, 7.15, 5.98], 4.5],
  ["light", "edge", [3.53, 3.23, 3.72, 3.11], 3],
  ["dark", "ink", [14.25, 13.2, 12.44, 10.93], 4.5],
  ["dark", "ink-2", [8.89, 8.24, 7.76, 6.82], 4.5],
  ["dark", "ink-3", [6.2, 5.74, 5.41, 4.76], 4.5],
  ["dark", "accent", [9.18, 8.5, 8.01, 7.04], 4.5],
  ["dark", "edge", [4.1, 3.8, 3.58, 3.15], 3],
];

describe("the colours", () => {
  test.each(designed)("%s: %s can be read on every ground, as designed", (scheme, ink, ratios, least) => {
    const measured = grounds.map((ground) => contrast(ink, ground, scheme));
    expect(measured).toEqual(ratios);
    expect(Math.min(...measured)).toBeGreaterThanOrEqual(least);
  });

  test.each(["light", "dark"] as const)("%s: what is chosen of two can be read", (scheme) => {
    expect(contrast("ink", "thumb", scheme)).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ["light", "fill", 7.15],
    ["light", "fill-hover", 9.38],
    ["dark", "fill", 5.98],
    ["dark", "fill-hover", 4.59],
  ] as const)("%s: the main button's words can be read on its %s", (scheme, ground, ratio) => {
    expect(contrast("on-fill", ground, scheme)).toBe(ratio);
    expect(ratio).toBeGreaterThanOrEqual(4.5);
  });
});
