//! Reading in the window: the place that is kept, an essay of one's own, and finding in it.

use serde_json::Value;

use super::app::App;
use super::home::Home;
use super::page::{Page, key};
use super::wait::{self, PATIENCE};

const MOMENT: &str = "2037-11-23 10:00";

/// Opens the first essay, and leaves the first page behind.
async fn open(home: &Home) -> App {
    let app = App::open(home).await;
    app.resize(1180, 780).await;
    app.until("document.querySelector('main h1') !== null").await;
    if app.has("button", "Begin reading").await {
        app.press("button", "Begin reading").await;
    } else {
        app.go_to("Read").await;
    }
    settled(&app).await;
    app
}

/// Waits until an essay stands on the page.
pub async fn settled(page: &Page) {
    page.until("document.querySelector('.reader.settled article') !== null").await;
}

/// The words that begin the line under the eye, and how far below the top of the window that line is.
async fn under_the_eye(page: &Page) -> (String, f64) {
    let asked = "
        const line = document.querySelector('body header').getBoundingClientRect().height + 64
        for (const passage of document.querySelectorAll('[data-passage]')) {
          const walk = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT)
          for (let node = walk.nextNode(); node; node = walk.nextNode()) {
            const range = document.createRange()
            for (let at = 0; at < node.length; at += 1) {
              range.setStart(node, at)
              range.setEnd(node, at + 1)
              const box = range.getClientRects()[0]
              if (box && box.bottom > line) {
                range.setEnd(node, Math.min(node.length, at + 12))
                return [range.toString(), box.top]
              }
            }
          }
        }
        return null";
    serde_json::from_value(page.ask(asked).await).unwrap()
}

/// Where these words begin now, from the top of the window.
async fn top_of(page: &Page, words: &str) -> f64 {
    let asked = format!(
        "const walk = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT)
         for (let node = walk.nextNode(); node; node = walk.nextNode()) {{
           const at = node.data.indexOf({})
           if (at < 0) continue
           const range = document.createRange()
           range.setStart(node, at)
           range.setEnd(node, at + 1)
           return range.getBoundingClientRect().top
         }}
         return null",
        Value::from(words)
    );
    page.ask(&asked).await.as_f64().unwrap()
}

/// Presses the keys for larger letters, and waits until they are larger.
async fn enlarge(page: &Page) {
    let size = "return getComputedStyle(document.querySelector('article')).fontSize";
    let before = page.ask(size).await;
    page.keys(&format!("{}+", key::CONTROL)).await;
    page.until(&format!("getComputedStyle(document.querySelector('article')).fontSize !== {before}")).await;
}

/// Waits until the window is scrolled so far, in px.
async fn until_scrolled(page: &Page, to: f64) {
    page.until(&format!("Math.abs(scrollY - {to}) < 2")).await;
}

/// Waits until the page has come to rest at one place.
async fn at_rest(page: &Page) {
    page.ask_and_wait(
        "const done = arguments[0]
         let before = null
         const look = () => {
           const now = `${scrollY} ${document.documentElement.scrollHeight} ${document.documentElement.style.fontSize}`
           if (now === before) return done(now)
           before = now
           // A page that is late with its drawing is late with its answer, too.
           requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(look, 250)))
         }
         look()",
    )
    .await;
}

#[tokio::test]
async fn the_line_being_read_stays_under_the_eye_through_sizes_and_comes_back_after_leaving() {
    let home = Home::at(MOMENT);
    let app = open(&home).await;
    app.ask("scrollTo({ top: 1900, behavior: 'instant' })").await;
    at_rest(&app).await;
    let (words, top) = under_the_eye(&app).await;

    // Larger letters, other leading, another face, another width: the line stays.
    for _ in 0..4 {
        enlarge(&app).await;
        at_rest(&app).await;
        let moved = (top_of(&app, &words).await - top).abs();
        assert!(moved < 12.0, "the line moved by {moved} pixels");
    }
    for (label, choice) in [("Lines", "Wide"), ("Letters", "Clear")] {
        app.press("button", "Type and page").await;
        app.press("button", choice).await;
        let pressed = format!(
            "[...document.querySelectorAll('[aria-pressed=true]')].some((one) => one.innerText.trim() === '{choice}')"
        );
        app.until(&pressed).await;
        at_rest(&app).await;
        app.keys(key::ESCAPE).await;
        let moved = (top_of(&app, &words).await - top).abs();
        assert!(moved < 12.0, "{label}: the line moved by {moved} pixels");
    }
    for width in [960, 720, 1180] {
        app.resize(width, 780).await;
        at_rest(&app).await;
        let moved = (top_of(&app, &words).await - top).abs();
        assert!(moved < 12.0, "at {width} the line moved by {moved} pixels");
    }

    // The place is written down when scrolling rests; then the app ends, and opens again.
    let (words, top) = under_the_eye(&app).await;
    app.go_to("Today").await;
    app.find("heading", "Nobody today.").await;
    app.go_to("Read").await;
    settled(&app).await;
    at_rest(&app).await;
    let moved = (top_of(&app, &words).await - top).abs();
    assert!(moved < 12.0, "after Today the line is {moved} pixels away");
    app.kill();
    let again = open(&home).await;
    at_rest(&again).await;
    let moved = (top_of(&again, &words).await - top).abs();
    assert!(moved < 12.0, "opened again, the line is {moved} pixels away");
}

#[tokio::test]
async fn the_place_is_kept_for_whoever_leaves_while_the_page_still_scrolls() {
    let home = Home::at(MOMENT);
    let app = open(&home).await;
    // Within three frames: long before scrolling has rested.
    app.ask_and_wait(
        "const done = arguments[0]
         const today = [...document.querySelectorAll('header button, header a')].find(one => one.textContent.startsWith('Today'))
         scrollTo({ top: 1900, behavior: 'instant' })
         requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => { today.click(); done(true) })))",
    )
    .await;
    app.find("heading", "Nobody today.").await;
    app.go_to("Read").await;
    settled(&app).await;
    until_scrolled(&app, 1900.0).await;
}

#[tokio::test]
async fn the_line_stays_where_it_is_while_somebody_is_chosen_and_once_the_line_is_theirs() {
    let home = Home::at(MOMENT);
    home.bta("2037-11-23T10:00", &["add", "Wen Abiola - explains a price."]);
    let app = open(&home).await;
    app.ask("scrollTo({ top: 1900, behavior: 'instant' })").await;
    at_rest(&app).await;
    let (words, top) = under_the_eye(&app).await;
    let stays = async |when: &str| {
        at_rest(&app).await;
        let moved = (top_of(&app, &words).await - top).abs();
        assert!(moved < 4.0, "{when}, the line moved by {moved} pixels");
    };

    // The question is open at this very paragraph, and its words are drawn anew.
    app.keys("m").await;
    app.write("combobox", "Who comes to mind?", "wen").await;
    app.find("option", "Wen Abiola").await;
    stays("asked").await;
    app.resize(1010, 780).await;
    stays("narrower").await;
    app.resize(1180, 780).await;
    stays("wider again").await;
    enlarge(&app).await;
    stays("in larger letters").await;
    app.keys(key::ENTER).await;
    app.find("button", "Wen Abiola").await;
    stays("marked").await;

    // One leaves with the line marked, and comes back to another size.
    app.go_to("Today").await;
    app.find("heading", "Nobody today.").await;
    app.resize(960, 700).await;
    app.go_to("Read").await;
    settled(&app).await;
    stays("after Today").await;
}

/// The last line of every paragraph that is longer than one line, where that line is a word alone.
const ALONE: &str = r"
  const lone = []
  for (const passage of document.querySelectorAll('p[data-passage]')) {
    const walk = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT)
    let lines = [], words = ''
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      if (node.parentElement.closest('button')) continue
      for (let at = 0; at < node.length; at += 1) {
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        const top = range.getClientRects()[0]?.bottom
        if (top === undefined) continue
        if (lines.length === 0 || top > lines.at(-1) + 8) { lines.push(top); words = '' }
        words += node.data[at]
      }
    }
    if (lines.length > 1 && !/\S\s+\S/.test(words)) lone.push(words)
  }
  return lone";

#[tokio::test]
async fn no_word_stands_alone_on_the_last_line_whatever_the_width_and_marked_or_not() {
    let home = Home::at(MOMENT);
    home.bta("2037-11-23T10:00", &["add", "Wen Abiola - explains a price."]);
    let app = open(&home).await;
    for width in [1180, 900, 760] {
        app.resize(width, 780).await;
        at_rest(&app).await;
        assert_eq!(app.ask(ALONE).await, Value::Array(Vec::new()), "at {width}");
    }
    app.resize(1180, 780).await;
    for words in ["half a sentence about invoices, and sore feet.", "to be the way in."] {
        app.select(words).await;
        app.press("button", "Who comes to mind?").await;
        app.write("combobox", "Who comes to mind?", "wen").await;
        app.find("option", "Wen Abiola").await;
        app.keys(key::ENTER).await;
        app.sees("Marked for Wen.").await;
        app.until("document.querySelector('.asking') === null").await;
    }
    assert_eq!(app.ask(ALONE).await, Value::Array(Vec::new()), "with marks");
}

#[tokio::test]
async fn keys_turn_pages_less_two_lines_and_go_from_section_to_section() {
    let home = Home::at(MOMENT);
    let app = open(&home).await;
    let page = "innerHeight - document.querySelector('body header').getBoundingClientRect().height
        - 2 * parseFloat(getComputedStyle(document.querySelector('article')).lineHeight)";
    let page = app.ask(&format!("return {page}")).await.as_f64().unwrap();
    for (pressed, pages) in [(" ", 1.0), (key::PAGE_DOWN, 2.0), (key::PAGE_UP, 1.0)] {
        app.keys(pressed).await;
        until_scrolled(&app, pages * page).await;
    }
    app.ask("scrollTo({ top: 0, behavior: 'instant' })").await;
    at_rest(&app).await;
    for (pressed, section) in [("]", "the-week-you-write"), ("]", "the-dull-part-comes-first")] {
        app.keys(pressed).await;
        app.until(&format!("document.activeElement?.id === '{section}-heading'")).await;
    }
    app.keys("[").await;
    app.until("document.activeElement?.id === 'the-week-you-write-heading'").await;
}

#[tokio::test]
async fn a_scene_offers_its_way_in_to_whoever_points_at_it_or_comes_by_with_the_keys() {
    let home = Home::at(MOMENT);
    let app = open(&home).await;
    let shown = "getComputedStyle(document.querySelector('#warm-wine .met')).opacity === '1'";
    app.ask("document.querySelector('#warm-wine').scrollIntoView({ block: 'center', behavior: 'instant' })")
        .await;
    at_rest(&app).await;
    app.until(&format!("!({shown})")).await;
    app.ask("document.querySelector('#warm-wine-heading').focus()").await;
    app.keys(key::TAB).await;
    app.until(shown).await;
    app.ask("document.activeElement.blur()").await;
    app.until(&format!("!({shown})")).await;
    app.point_at("heading", "A warm glass of wine").await;
    app.until(shown).await;
}

/// Drops a file on the page, as a hand would.
pub async fn drop_file(page: &Page, name: &str, text: &str) {
    page.ask(&format!(
        "const carried = new DataTransfer()
         carried.items.add(new File([{}], {}, {{ type: 'text/plain' }}))
         const main = document.querySelector('main')
         for (const type of ['dragover', 'drop'])
           main.dispatchEvent(new DragEvent(type, {{ bubbles: true, cancelable: true, dataTransfer: carried }}))",
        Value::from(text),
        Value::from(name)
    ))
    .await;
}

const TIES: &str = "Thin Ties\n\nThe sticker on your jacket has your surname wrong, and the wine gave up being cold an hour ago.\n\n\
The week you write\n\nNeeding help is ordinary, and what goes wrong with it is mostly the calendar of whoever asks.\n\n1. Say \"it's you\"\n2. Wait\n\nNobody gets through a working life without needing help now and then, and that is ordinary.\n";

#[tokio::test]
async fn a_dropped_file_is_read_like_the_others_and_a_new_version_takes_its_place() {
    let home = Home::at(MOMENT);
    let app = open(&home).await;
    drop_file(&app, "ties.txt", TIES).await;
    app.find("heading", "Thin Ties").await;
    app.sees("Thin Ties is here, with the others.").await;
    app.find("heading", "The week you write").await;
    app.sees("1. Say \"it's you\"").await;
    app.picture("read-yours").await;

    drop_file(&app, "ties.txt", &TIES.replace("Wait", "Write")).await;
    app.sees("Is this a new version of it?").await;
    app.press("button", "A new version").await;
    app.sees("2. Write").await;
    app.press("button", "Undo").await;
    app.sees("2. Wait").await;

    app.press("button", "All essays").await;
    app.find("heading", "Yours").await;
    app.sees("Yours, from ties.txt").await;
    app.picture("essays-light-1180").await;
    app.press("button", "Remove Thin Ties").await;
    app.loses("button", "Remove Thin Ties").await;
    assert_eq!(home.bta("2037-11-23T10:00", &["essays"]).as_array().unwrap().len(), 2);
    app.press("button", "Undo").await;
    app.find("button", "Remove Thin Ties").await;
}

#[tokio::test]
async fn words_are_found_underlined_and_left_again() {
    let home = Home::at(MOMENT);
    let app = open(&home).await;
    app.ask("scrollTo({ top: 900, behavior: 'instant' })").await;
    at_rest(&app).await;
    let before = under_the_eye(&app).await;
    app.keys(&format!("{}f", key::CONTROL)).await;
    app.paste("textbox", "Find in this essay", "people").await;
    app.sees("places").await;
    app.until("CSS.highlights.get('found').size > 1").await;
    at_rest(&app).await;
    app.picture("read-found").await;
    let first = app.ask("return [...CSS.highlights.get('found-now')][0].getBoundingClientRect().top").await;
    app.press("button", "Next").await;
    let found = "[...CSS.highlights.get('found-now')][0]";
    app.until(&format!("{found}.getBoundingClientRect().top !== {first}")).await;
    app.until(&format!(
        "{found}.getBoundingClientRect().top > 56 && {found}.getBoundingClientRect().bottom < innerHeight"
    ))
    .await;
    app.find("textbox", "Find in this essay").await.send_keys(key::ESCAPE).await.unwrap();
    app.loses("textbox", "Find in this essay").await;
    app.until("!CSS.highlights.has('found')").await;
    let back = async || {
        let now = under_the_eye(&app).await;
        (now.0 == before.0 && (now.1 - before.1).abs() < 4.0).then_some(())
    };
    wait::answer(PATIENCE, back).await.expect("the line being read is not where it was");
}

#[tokio::test]
async fn whoever_is_written_down_at_a_scene_was_met_in_it_and_the_end_says_what_to_do_now() {
    let home = Home::at(MOMENT);
    let app = open(&home).await;
    app.ask("document.querySelector('#warm-wine').scrollIntoView({ block: 'center', behavior: 'instant' })")
        .await;
    at_rest(&app).await;
    app.ask("document.querySelector('#warm-wine .met').focus()").await;
    app.picture("read-scene").await;
    // Each scene has a way in of this name; this is the one that has the focus.
    app.ask("document.activeElement.click()").await;
    app.paste("textbox", "Someone new", "Mara Lindqvist - explains pricing well; write today").await;
    app.find("button", "Name Mara Lindqvist").await;
    app.press("button", "Keep").await;
    app.loses("textbox", "Someone new").await;
    let mara = home.bta("2037-11-23T10:00", &["show", "Mara"]);
    assert_eq!(mara["met"]["scene"], "warm-wine");
    assert_eq!(mara["from"]["section"], "warm-wine");

    app.go_to("Today").await;
    app.go_to("Read").await;
    settled(&app).await;
    app.ask("scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })").await;
    at_rest(&app).await;
    app.find("button", "Mara is on Today.").await;
    app.picture("read-end").await;
    app.press("button", "The Strata Series, Social Class / Identity").await;
    app.find("heading", "The Strata Series").await;
    app.press("button", "What to Remember Someone For").await;
    settled(&app).await;
    app.find("heading", "What to Remember Someone For").await;
}

/// The essay in every window that it is drawn for, to be looked at beside the drawings.
async fn pictures(theme: &str) {
    let home = Home::at(MOMENT);
    home.bta("2037-11-23T10:00", &["settings", "theme", theme]);
    let app = open(&home).await;
    for (width, height) in [(1180, 780), (960, 700), (720, 520)] {
        app.resize(width, height).await;
        app.ask("scrollTo({ top: 0, behavior: 'instant' })").await;
        at_rest(&app).await;
        app.picture(&format!("essay-{theme}-{width}")).await;
        app.ask("scrollTo({ top: 1500, behavior: 'instant' })").await;
        at_rest(&app).await;
        app.picture(&format!("essay-{theme}-{width}-within")).await;
    }
    // Twice the letters: nothing may be lost.
    app.resize(1180, 780).await;
    app.ask("document.documentElement.style.fontSize = '200%'").await;
    at_rest(&app).await;
    app.picture(&format!("essay-{theme}-twice")).await;
    let wider = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
    assert_eq!(app.ask(wider).await, Value::from(0), "something is wider than the window");
}

#[tokio::test]
async fn the_essay_by_day() {
    pictures("light").await;
}

#[tokio::test]
async fn the_essay_by_night() {
    pictures("dark").await;
}
