import { openCapture } from "../window/capture.svelte";
import { dialogOpen, inField, mod, singleKey, threeCards } from "../window/keys";
import { go, goBack, goFind, place } from "../window/place.svelte";
import { resizeText } from "../window/settings.svelte";
import { redoLast, undoLast } from "../window/undo";
import { places } from "./places";

function goNumbered(key: string): boolean {
  const named = places()[Number(key) - 1];
  if (named) go(named.to());
  return named !== undefined;
}

function withMod(event: KeyboardEvent): boolean {
  const key = event.key.toLowerCase();
  if (key === "+" || key === "=") resizeText(1);
  else if (key === "-") resizeText(-1);
  else if (key === "0") resizeText(0);
  else if (dialogOpen() || place.at.name === "first") return false;
  else if (threeCards(event)) openCapture({ three: true });
  else if (key === "z" && !inField(event.target)) void (event.shiftKey ? redoLast() : undoLast());
  else if (key === "n") openCapture();
  else if (key === "k" && !event.shiftKey) goFind();
  else if (key === ",") go({ name: "settings" });
  else return goNumbered(key);
  return true;
}

function alone(event: KeyboardEvent): boolean {
  if (place.at.name === "first") return false;
  if (event.altKey && event.key === "ArrowLeft" && place.behind && !dialogOpen()) {
    goBack();
    return true;
  }
  if (event.key === "Escape" && !dialogOpen() && !inField(event.target)) {
    if (!["person", "settings", "essays"].includes(place.at.name)) return false;
    goBack();
    return true;
  }
  const key = singleKey(event);
  if (key === null) return false;
  if (key === "n") openCapture();
  else if (key === "/") goFind();
  else return goNumbered(key);
  return true;
}

/** The keys that act wherever the window is; the places add their own. */
export function windowKeys(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  if (mod(event) && !event.altKey ? withMod(event) : alone(event)) event.preventDefault();
}
