// Finds what a person would find: something visible with a role and a name, as a screen reader has them.
// arguments: role, name, and whether it has to have the focus. A name fits when it is the whole name or its beginning
// ("Keep" fits "Keep Enter").
const [role, name, focused] = arguments

const ROLES = {
  article: "article",
  button: "button, summary",
  complementary: "aside",
  dialog: "dialog",
  heading: "h1, h2, h3, h4, h5, h6",
  link: "a[href]",
  listitem: "li",
  navigation: "nav",
  option: "option",
  radio: "input[type=radio]",
  searchbox: "input[type=search]",
  status: "output",
  switch: "input[type=checkbox][role=switch], input[type=checkbox]",
  textbox: "textarea, input:not([type]), input[type=text], [contenteditable=true], [contenteditable=plaintext-only]",
}

const plain = (text) => text.replace(/[\s\u00a0]+/g, " ").trim()

function spoken(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data
  if (node.nodeType !== Node.ELEMENT_NODE || node.matches("kbd, [aria-hidden=true], script, style")) return ""
  if (node.hasAttribute("aria-label")) return node.getAttribute("aria-label")
  const display = getComputedStyle(node).display
  if (display === "none") return ""
  const inside = [...node.childNodes].map(spoken).join("")
  return display.startsWith("inline") ? inside : ` ${inside} `
}

function nameOf(element) {
  const by = element.getAttribute("aria-labelledby")
  if (by) return by.split(/\s+/).map((id) => document.getElementById(id)).filter(Boolean).map(spoken).join(" ")
  if (element.hasAttribute("aria-label")) return element.getAttribute("aria-label")
  if (element.labels?.length) return [...element.labels].map(spoken).join(" ")
  if (element.matches("input, textarea")) return element.placeholder ?? ""
  return spoken(element)
}

function visible(element) {
  if (element.closest("[inert], [aria-hidden=true]")) return false
  return element.getClientRects().length > 0 && getComputedStyle(element).visibility === "visible"
}

const own = ROLES[role] ? `, :is(${ROLES[role]}):not([role])` : ""
const fits = (element) => {
  if (focused && element !== document.activeElement) return false
  const said = plain(nameOf(element))
  return name === "" || said === name || said.startsWith(name + " ")
}
const found = [...document.querySelectorAll(`[role=${role}]${own}`)].filter(visible).filter(fits)
// The shortest name is the nearest: "Mara" before "Mara and Tomás".
found.sort((a, b) => plain(nameOf(a)).length - plain(nameOf(b)).length)
return found[0] ?? null
