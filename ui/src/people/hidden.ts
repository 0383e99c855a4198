/** Facts of a person that stay out of sight while they are empty. */
export type Hidden = "also" | "cadence" | "dates" | "groups";
