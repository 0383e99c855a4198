import atkinson from "@fontsource-variable/atkinson-hyperlegible-next/LICENSE?raw";
import hanken from "@fontsource-variable/hanken-grotesk/LICENSE?raw";
import newsreader from "@fontsource-variable/newsreader/LICENSE?raw";

/** The faces that come with the app, each under the SIL Open Font License 1.1, with its full text. */
export const fontLicences = [
  { face: "Newsreader", text: newsreader },
  { face: "Hanken Grotesk", text: hanken },
  { face: "Atkinson Hyperlegible Next", text: atkinson },
];
