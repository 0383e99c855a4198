import type { Failure } from "../host/bindings";

/** Whether something thrown is a refusal of the core, with sentences to show. */
export function isFailure(thrown: unknown): thrown is Failure {
  return typeof thrown === "object" && thrown !== null && "message" in thrown && "code" in thrown;
}

/** A refusal as the core put it; anything else becomes one that says what is safe. */
export function asFailure(thrown: unknown): Failure {
  if (isFailure(thrown)) return { code: thrown.code, message: thrown.message, hint: thrown.hint ?? null };
  return {
    code: "unanswered",
    message: "That did not work. Nothing was changed.",
    hint: "Try again, or close the window and open it once more.",
  };
}
