import { printPage, saveEssay } from "../api/commands";
import { refuse, say } from "../window/said.svelte";

/** Opens the system's dialog for printing the essay, with what stands in its margin. */
export async function print(): Promise<void> {
  try {
    await printPage();
  } catch (thrown) {
    refuse(thrown);
  }
}

/** Has a place chosen, and saves an essay there as Markdown, with what stands in its margin. */
export async function save(slug: string): Promise<void> {
  try {
    const said = await saveEssay(slug);
    if (said) say(said);
  } catch (thrown) {
    refuse(thrown);
  }
}
