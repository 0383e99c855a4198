import { mount } from "svelte";
import App from "../src/App.svelte";
import "../src/parts/base.css";
import "../src/parts/tokens.css";
import { openCapture } from "../src/window/capture.svelte";
import { beginAt, type Place } from "../src/window/place.svelte";
import { answers } from "./answers";
import { fakeShell } from "./shell";

// The window in a browser, with invented people and no core: for looking at screens, never part of the app.
// In the address: ?place=people, ?person=leila, ?essay=…, ?capture=…, ?theme=dark, ?size=28, ?first, ?draft.
fakeShell(answers);
const page = document.querySelector("#app");
if (page) mount(App, { target: page });

const asked = new URLSearchParams(location.search);
const person = asked.get("person");
const essay = asked.get("essay");
const places: Record<string, Place> = {
  people: { name: "people", find: 0 },
  introductions: { name: "introductions" },
  read: { name: "read", essay: null, section: null },
  settings: { name: "settings" },
};
const named = places[asked.get("place") ?? ""];
if (person !== null) beginAt({ name: "person", id: person });
else if (essay !== null) beginAt({ name: "read", essay, section: null });
else if (named) beginAt(named);
const text = asked.get("capture");
if (text !== null) openCapture({ text });
