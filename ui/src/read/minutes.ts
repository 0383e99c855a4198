const IN_WORDS = "Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve".split(" ");

/** "Six quiet minutes": how long an essay takes, in words up to twelve. */
export function quietMinutes(minutes: number): string {
  const number = IN_WORDS[minutes] ?? String(minutes);
  return minutes === 1 ? "One quiet minute" : `${number} quiet minutes`;
}
