import type { Essay, Passage, Section, Span, Style } from "../../src/host/bindings";

const PLAIN: Style = { emphasis: false, strong: false, code: false, image: false, href: null };

/** Just enough Markdown to show the built-in essays without the core, which reads all of it. */
export function essayOf(slug: string, source: string): Essay {
  const [, front = "", body = ""] = source.split("+++\n");
  const named = (key: string) => new RegExp(`^${key} = "(.*)"$`, "m").exec(front)?.[1] ?? null;
  const labels = [...new Set([...body.matchAll(/\[\^(\w+)\](?!:)/g)].map((found) => found[1] ?? ""))];
  const words = (body.split(/^\[\^/m)[0] ?? "").split(/\s+/).filter((word) => /\w/.test(word)).length;
  const essay: Essay = {
    slug,
    title: named("title") ?? slug,
    summary: named("summary") ?? "",
    series: named("series"),
    cluster: named("cluster"),
    language: "en",
    words,
    minutes: Math.ceil(words / 200),
    source: "built_in",
    reader: named("reader"),
    related: [...(/^related = \[(.*)\]$/m.exec(front)?.[1]?.matchAll(/"([^"]+)"/g) ?? [])].map(
      (r) => r[1] ?? "",
    ),
    sections: [],
    notes: [],
  };
  for (const block of body.split(/\n{2,}|\n(?=\[\^\w+\]:)/).map((text) => text.trim())) {
    const heading = /^(#+) (.*?)(?: \{#(.*)\})?$/.exec(block);
    const note = /^\[\^(\w+)\]: ([\s\S]*)$/.exec(block);
    if (heading) essay.sections.push(section(heading[1] ?? "", heading[2] ?? "", heading[3]));
    else if (note) {
      const id = note[1] ?? "";
      const passage = passageOf(`note.${id}.1`, note[2] ?? "", labels);
      essay.notes.push({ id, number: labels.indexOf(id) + 1, text: passage.text, passages: [passage] });
    } else if (block !== "") {
      const last = essay.sections.at(-1);
      last?.passages.push(passageOf(`${last.id}.${last.passages.length + 1}`, block, labels));
    }
  }
  return essay;
}

function section(marks: string, title: string, anchor: string | undefined): Section {
  const id =
    anchor ??
    title
      .toLowerCase()
      .replaceAll("'", "")
      .replaceAll(/[^a-z0-9]+/g, "-");
  const spans: Span[] = [{ kind: "text", text: title, ...PLAIN }];
  return { id, title, level: marks.length, scene: null, spans, passages: [] };
}

function passageOf(id: string, text: string, labels: string[]): Passage {
  const spans = [...text.replaceAll("\n", " ").matchAll(/\*([^*]+)\*|\[\^(\w+)\]|[^*[]+/g)].map(
    ([whole, emphasis, label]): Span =>
      label !== undefined
        ? { kind: "note", id: label, number: labels.indexOf(label) + 1 }
        : { kind: "text", text: emphasis ?? whole, ...PLAIN, emphasis: emphasis !== undefined },
  );
  const plain = spans.map((span) => (span.kind === "text" ? span.text : "")).join("");
  return { id, kind: "paragraph", quotes: 0, lists: 0, mark: null, code_language: null, text: plain, spans };
}
