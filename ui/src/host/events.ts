import type { EventCallback, UnlistenFn } from "@tauri-apps/api/event";
export { events } from "./bindings";

/** What can be heard of one kind of event. */
interface Told<Payload> {
  listen: (heard: EventCallback<Payload>) => Promise<UnlistenFn>;
}

/** Hears one kind of event until the returned function is called. */
export function hear<Payload>(event: Told<Payload>, heard: (payload: Payload) => void): () => void {
  const listening = event.listen(({ payload }) => heard(payload));
  return () => {
    void listening.then((stop) => stop());
  };
}
