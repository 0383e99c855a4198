import { invoke } from "@tauri-apps/api/core";

/** Asks the shell to run the command of this name. Rejects with whatever the shell refused with. */
export function ask<T>(command: string, args?: Record<string, unknown>): Promise<T> {
  return invoke<T>(command, args);
}
