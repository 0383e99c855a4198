/** The eight scenes in which one meets people, as the essay names them; none is a choice too. */
export const scenes: { value: string; label: string }[] = [
  { value: "", label: "No scene" },
  { value: "name-tag", label: "A bad name tag" },
  { value: "warm-wine", label: "A warm glass of wine" },
  { value: "business-cards", label: "Three business cards" },
  { value: "online-message", label: "A message to someone online" },
  { value: "former-coworker", label: "A former coworker" },
  { value: "introduction", label: "A useful introduction" },
  { value: "follow-up", label: "A follow-up email" },
  { value: "coffee-chat", label: "A vague coffee" },
];
