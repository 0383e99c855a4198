import { emit } from "@tauri-apps/api/event";
import { mockIPC } from "@tauri-apps/api/mocks";

/** What a pretended core answers, by command. */
export type Answers = Record<string, (args: Record<string, unknown>) => unknown>;

/** Stands in for the shell: commands get these answers, an unknown one is refused in words. */
export function fakeShell(answers: Answers): void {
  mockIPC(
    (command, args) => {
      const answer = answers[command];
      if (!answer) throw { code: "unknown", message: `Nobody answers ${command} here.`, hint: null };
      return answer((args ?? {}) as Record<string, unknown>);
    },
    { shouldMockEvents: true },
  );
}

/** Tells the window something, as the shell would. */
export function shellSays(name: string, payload: unknown): Promise<void> {
  return emit(name, payload);
}
