import { here } from "../api/commands";

/** Tells the core that somebody looks at the window, where it can be seen at all. */
export async function lookedAt(): Promise<void> {
  if (document.visibilityState !== "visible") return;
  try {
    await here();
  } catch {
    // Nothing that was asked for failed, and the next look tells it again.
  }
}

/** Tells each further look: the window takes the focus, or is shown again. Returns how to stop. */
export function hearLooks(): () => void {
  const look = () => void lookedAt();
  window.addEventListener("focus", look);
  document.addEventListener("visibilitychange", look);
  return () => {
    window.removeEventListener("focus", look);
    document.removeEventListener("visibilitychange", look);
  };
}
