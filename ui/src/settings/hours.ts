/** The hours of the day between which it may be chosen here. */
const FIRST = 6;
const LAST = 21;

/** The hours at which the gathered notification may come, as the settings have them and as one reads them. */
export function hours(chosen: string): { value: string; label: string }[] {
  const whole = Array.from({ length: LAST - FIRST + 1 }, (_, past) => `${FIRST + past}:00`.padStart(5, "0"));
  const all = whole.includes(chosen) ? whole : [...whole, chosen].sort();
  return all.map((value) => ({ value, label: value.replace(/^0/, "") }));
}
