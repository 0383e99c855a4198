import type { TransitionConfig } from "svelte/transition";

/** As long as `--slow`, in ms. */
const SLOW = 420;

/** What was dealt with fades, then the list closes up over it. At once where movement is not wished for. */
export function closeUp(node: HTMLElement): TransitionConfig {
  const still = globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? true;
  if (still) return { duration: 0 };
  const height = node.offsetHeight;
  return {
    duration: SLOW,
    css: (t) => {
      const seen = Math.max(0, t * 2 - 1);
      const tall = Math.min(1, t * 2) * height;
      return `opacity:${seen};height:${tall}px;overflow:hidden`;
    },
  };
}
