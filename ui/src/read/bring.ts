import { bringEssay, openEssayFile } from "../api/commands";
import type { Bringing, Brought, EssayText } from "../host/bindings";
import { dialogOpen, mod } from "../window/keys";
import { go } from "../window/place.svelte";
import { offerTo, refuse, say } from "../window/said.svelte";

/** No more of a file is read than tells the core that it is too long, in bytes. */
const MOST = 1_000_001;

/** Has a file chosen, and opens the essay in it. */
export function openFile(): Promise<void> {
  return bringing(openEssayFile);
}

/** Brings a text that was dropped on the page. */
export function bring(text: EssayText, how: Bringing = { kind: "ask" }): Promise<void> {
  return bringing(() => bringEssay(text, how));
}

async function bringing(ask: () => Promise<Brought | null>): Promise<void> {
  try {
    const brought = await ask();
    if (brought) show(brought);
  } catch (thrown) {
    refuse(thrown);
  }
}

function show({ slug, said, question }: Brought): void {
  if (question) {
    const { asks, text } = question;
    offerTo({
      sentence: asks,
      choices: [
        { label: "A new version", act: () => bring(text, { kind: "instead", slug: question.slug }) },
        { label: "Keep both", act: () => bring(text, { kind: "beside" }) },
      ],
    });
  }
  if (said) say(said);
  if (slug !== null) go({ name: "read", essay: slug, section: null });
}

/**
 * Lets files be dropped on `node`: the first of them is read here, as text, and brought. While it stands there, the key
 * that opens files elsewhere opens one here.
 */
export function takesFiles(node: HTMLElement): { destroy: () => void } {
  const carries = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  const over = (event: DragEvent): void => {
    if (!carries(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
  };
  const drop = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    void read(file);
  };
  const key = (event: KeyboardEvent): void => {
    if (!mod(event) || event.altKey || event.key.toLowerCase() !== "o" || dialogOpen()) return;
    event.preventDefault();
    void openFile();
  };
  window.addEventListener("keydown", key);
  node.addEventListener("dragover", over);
  node.addEventListener("drop", drop);
  return {
    destroy: () => {
      window.removeEventListener("keydown", key);
      node.removeEventListener("dragover", over);
      node.removeEventListener("drop", drop);
    },
  };
}

async function read(file: File): Promise<void> {
  try {
    const text = await file.slice(0, MOST).text();
    await bring({ file_name: file.name, text, guessed: false });
  } catch (thrown) {
    refuse(thrown);
  }
}
