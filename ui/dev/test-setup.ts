import { configure } from "@testing-library/svelte";

// A test waits for what it expects, however slow the machine is.
configure({ asyncUtilTimeout: 30_000 });

// What jsdom has not: just enough for components that ask for it. Nothing is laid out here, so nothing is measured.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false;
};
window.scrollTo = () => undefined;
const NOWHERE = { top: 0, right: 9, bottom: 9, left: 0, width: 9, height: 9, x: 0, y: 0 };
Range.prototype.getClientRects ??= () => [NOWHERE] as unknown as DOMRectList;
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};
if (!("fonts" in document)) Object.defineProperty(document, "fonts", { value: { ready: Promise.resolve() } });
