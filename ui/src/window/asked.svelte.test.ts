import { flushSync } from "svelte";
import { expect, test } from "vitest";
import { asked, type Asked } from "./asked.svelte";

/** A question whose answers come when the test gives them, in whatever order. */
function question(): { ask: () => Promise<string>; give: (turn: number, answer: string) => void } {
  const given: ((answer: string) => void)[] = [];
  return {
    ask: () => new Promise((resolve) => given.push(resolve)),
    give: (turn, answer) => given[turn]?.(answer),
  };
}

test("whoever asks again waits for the answer of a later question that overtook it", async () => {
  const { ask, give } = question();
  let page!: Asked<string>;
  const leave = $effect.root(() => {
    page = asked(ask, []);
  });
  flushSync();
  give(0, "before");

  let wentOnWith: string | undefined;
  const mine = page.again().then(() => (wentOnWith = page.answer));
  const later = page.again();
  give(1, "overtaken");
  await Promise.resolve();
  give(2, "after");
  await Promise.all([mine, later]);
  expect(wentOnWith).toBe("after");
  leave();
});
