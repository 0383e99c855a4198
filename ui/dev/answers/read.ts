import second from "../../../essays/what-to-remember-someone-for.md?raw";
import first from "../../../essays/why-networking-doesnt-work-the-way-you-think.md?raw";
import type { EssayPage, EssayHead, ReadingPosition } from "../../src/host/bindings";
import type { Answers } from "../shell";
import { essayOf } from "./essay";

const essays = [
  essayOf("why-networking-doesnt-work-the-way-you-think", first),
  essayOf("what-to-remember-someone-for", second),
];
const places = new Map<string, ReadingPosition>();

/** Essays. */
export const readAnswers: Answers = {
  essays: (): EssayHead[] => essays,
  essay: ({ slug }): EssayPage => {
    const essay = essays.find((one) => one.slug === slug);
    if (!essay) throw { code: "not_found", message: "That essay is not here.", hint: null };
    return { ...essay, place: places.get(essay.slug) ?? null };
  },
  keep_place: ({ slug, passage, offset }) => {
    places.set(String(slug), { passage: String(passage), offset: Number(offset) });
    return null;
  },
};
