/** How many people there may be room for on Today, as the settings have it and as one says it. */
export const rooms = ["one", "two", "three", "four", "five"].map((label, before) => ({
  value: String(before + 1),
  label,
}));
