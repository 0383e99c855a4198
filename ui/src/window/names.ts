/** The first word of a name, as one would say it: "Leila" of "Leila Haddad". */
export function firstName(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? name;
}
