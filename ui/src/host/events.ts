import { listen } from "@tauri-apps/api/event";

/** What the shell tells the window of its own accord. */
export interface ShellEvents {
  changed: { topics: string[] };
  open_person: { id: string };
  open_capture: null;
}

/** Hears one kind of event until the returned function is called. */
export function hear<Name extends keyof ShellEvents>(
  name: Name,
  heard: (payload: ShellEvents[Name]) => void,
): () => void {
  const listening = listen<ShellEvents[Name]>(name, (event) => heard(event.payload));
  return () => {
    void listening.then((stop) => stop());
  };
}
