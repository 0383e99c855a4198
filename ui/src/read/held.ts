import { tick } from "svelte";
import * as eye from "./eye";

/** The line being read, which stays under the eye while the page changes around it. */
export class HeldLine {
  #line: eye.Anchor | null = null;
  /** The page's size and scroll, in px, when the line was last held or put back. */
  #size = "";
  #scroll = 0;

  /** Where the page changed around the reader, the line is put back; else it is the one that is there now. */
  look(page: HTMLElement): void {
    if (this.#line && sizeOf(page) !== this.#size) eye.keepLine(page, this.#line);
    else if (!this.#line || Math.abs(window.scrollY - this.#scroll) > 1) this.#line = eye.holdLine(page);
    this.#know(page);
  }

  /** Does what draws words anew, and puts the line back. */
  async through(page: HTMLElement, change: () => void): Promise<void> {
    const line = eye.holdLine(page);
    change();
    await tick();
    if (!line || !page.isConnected) return;
    eye.keepLine(page, line);
    this.#line = line;
    this.#know(page);
  }

  #know(page: HTMLElement): void {
    this.#size = sizeOf(page);
    this.#scroll = window.scrollY;
  }
}

function sizeOf(page: HTMLElement): string {
  return `${page.offsetWidth} ${page.offsetHeight}`;
}
