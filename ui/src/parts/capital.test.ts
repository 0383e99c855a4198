import { describe, expect, test } from "vitest";
import { lacksCapital } from "./capital";

describe("the capital at the start of a sentence", () => {
  test.each(["explains pricing well", "“explains” pricing", "élève", "(mostly) kind"])(
    "is missing in %s",
    (sentence) => {
      expect(lacksCapital(sentence)).toBe(true);
    },
  );

  test.each(["Explains pricing", "Élève", "12 years of books", "日本語で書く", "…", ""])(
    "is not to be given to %j",
    (sentence) => {
      expect(lacksCapital(sentence)).toBe(false);
    },
  );
});
