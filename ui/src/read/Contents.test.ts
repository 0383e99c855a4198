import { fireEvent, render, screen } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { readAnswers } from "../../dev/answers/read";
import { pretend } from "../../dev/pretend";
import type { EssayPage } from "../host/bindings";
import Reader from "./Reader.svelte";

const essay = readAnswers.essay?.({
  slug: "why-networking-doesnt-work-the-way-you-think",
}) as EssayPage;

describe("what can be done with the essay", () => {
  it("is printed with a press, and with the key of the system", async () => {
    window.innerWidth = 1180;
    const asked = pretend({ print_page: () => null });
    // Nothing is laid out here, so that a size in parts of another is no size.
    document.documentElement.style.fontSize = "16px";
    render(Reader, { essay, essays: [], section: null, mark: null, asks: false });
    const prints = () => asked.filter(({ command }) => command === "print_page").length;
    await fireEvent.click(await screen.findByRole("button", { name: "More" }));
    await fireEvent.click(screen.getByRole("button", { name: "Print" }));
    expect(prints()).toBe(1);
    await fireEvent.keyDown(document.body, { key: "p", ctrlKey: true });
    expect(prints()).toBe(2);
    await fireEvent.keyDown(document.body, { key: "p" });
    expect(prints()).toBe(2);
  });
});
