//! The page in the window, as someone sees and uses it: by role, name and words.

use std::path::{Path, PathBuf};

use fantoccini::Client;
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use serde_json::{Value, json};

use super::wait::{self, PATIENCE};

const FIND: &str = include_str!("page.js");

/// Keys as the driver writes them.
pub mod key {
    pub const ENTER: &str = "\u{E007}";
    pub const ESCAPE: &str = "\u{E00C}";
    pub const CONTROL: &str = "\u{E009}";
    pub const TAB: &str = "\u{E004}";
    pub const DOWN: &str = "\u{E015}";
    pub const PAGE_UP: &str = "\u{E00E}";
    pub const PAGE_DOWN: &str = "\u{E00F}";
    pub const SHIFT: &str = "\u{E008}";
}

/// What the window shows.
pub struct Page {
    client: Client,
}

impl Page {
    pub fn of(client: Client) -> Page {
        Page { client }
    }

    /// Something visible with this role and name, as soon as it is there.
    pub async fn find(&self, role: &str, name: &str) -> Element {
        match wait::answer(PATIENCE, async || self.look_for(role, name).await).await {
            Some(element) => element,
            None => self.give_up(&format!("no {role} {name:?}")).await,
        }
    }

    /// Whether it is there now.
    pub async fn has(&self, role: &str, name: &str) -> bool {
        self.look_for(role, name).await.is_some()
    }

    async fn look_for(&self, role: &str, name: &str) -> Option<Element> {
        self.look(role, name, false).await
    }

    async fn look(&self, role: &str, name: &str, focused: bool) -> Option<Element> {
        let found = self.client.execute(FIND, vec![json!(role), json!(name), json!(focused)]).await.ok()?;
        // An element comes as an object with one entry, its id.
        let id = found.as_object()?.values().next()?.as_str()?.to_owned();
        Some(Element::from_element_id(self.client.clone(), id.into()))
    }

    /// Waits until it is gone.
    pub async fn loses(&self, role: &str, name: &str) {
        let gone = async || (!self.has(role, name).await).then_some(());
        if wait::answer(PATIENCE, gone).await.is_none() {
            self.give_up(&format!("the {role} {name:?} stays")).await
        }
    }

    /// Presses a button, a link, or whatever else has this role and name.
    pub async fn press(&self, role: &str, name: &str) {
        let pressed = async || self.press_at_rest(&self.look_for(role, name).await?).await;
        if wait::answer(PATIENCE, pressed).await.is_none() {
            self.give_up(&format!("no {role} {name:?} that can be pressed")).await
        }
    }

    /// Presses what stands still: a press goes to a point, and a page that moves would take it elsewhere.
    /// Nothing where it moved or went meanwhile.
    async fn press_at_rest(&self, element: &Element) -> Option<()> {
        let frames = "const [element, done] = arguments
            const where = () => JSON.stringify(element.getBoundingClientRect())
            const before = where()
            requestAnimationFrame(() => requestAnimationFrame(() => done(where() === before)))";
        let element_alone = vec![serde_json::to_value(element).ok()?];
        let still = self.client.execute_async(frames, element_alone).await.ok()?;
        if still != json!(true) {
            return None;
        }
        element.click().await.ok()
    }

    /// Goes to one of the places of the bar.
    pub async fn go_to(&self, place: &str) {
        let pressed = async || {
            let found = match self.look_for("link", place).await {
                Some(link) => link,
                None => self.look_for("button", place).await?,
            };
            self.press_at_rest(&found).await
        };
        if wait::answer(PATIENCE, pressed).await.is_none() {
            self.give_up(&format!("no way to {place}")).await
        }
    }

    /// Types at the caret, or, where nothing has the focus, to the page.
    pub async fn keys(&self, keys: &str) {
        // What had the focus may go before it is typed to: then it is asked for again.
        let typed = async || self.client.active_element().await.ok()?.send_keys(keys).await.ok();
        if wait::answer(PATIENCE, typed).await.is_none() {
            self.give_up(&format!("{keys:?} cannot be typed")).await
        }
    }

    /// Waits until this has the focus, by whatever was done before.
    pub async fn focus_on(&self, role: &str, name: &str) {
        let focused = async || self.look(role, name, true).await.map(drop);
        if wait::answer(PATIENCE, focused).await.is_none() {
            self.give_up(&format!("the {role} {name:?} does not get the focus")).await
        }
    }

    /// Types where the focus goes by itself, once it is there.
    pub async fn type_at(&self, role: &str, name: &str, keys: &str) {
        self.focus_on(role, name).await;
        self.keys(keys).await;
    }

    /// Types `text` into a field.
    pub async fn write(&self, role: &str, name: &str, text: &str) {
        let written = async || self.look_for(role, name).await?.send_keys(text).await.ok();
        if wait::answer(PATIENCE, written).await.is_none() {
            self.give_up(&format!("no {role} {name:?} to write in")).await
        }
    }

    /// Asks for the search by its keys, and types into it.
    pub async fn seek(&self, words: &str) {
        self.keys(&format!("{}k", key::CONTROL)).await;
        self.type_at("searchbox", "Find someone", words).await;
    }

    /// Puts `text` into a field as pasting does: any character, which the driver's keys do not have.
    pub async fn paste(&self, role: &str, name: &str, text: &str) {
        let field = self.find(role, name).await;
        let paste = "arguments[0].focus(); document.execCommand('insertText', false, arguments[1])";
        self.client.execute(paste, vec![serde_json::to_value(&field).unwrap(), json!(text)]).await.unwrap();
    }

    /// What stands in a field.
    pub async fn written(&self, role: &str, name: &str) -> String {
        let field = self.find(role, name).await;
        let value = "return arguments[0].value ?? arguments[0].textContent";
        let said = self.client.execute(value, vec![serde_json::to_value(&field).unwrap()]).await.unwrap();
        said.as_str().unwrap().to_owned()
    }

    /// Writes something else where this stands: "Remember for".
    pub async fn rewrite(&self, label: &str, text: &str) {
        self.press("button", &format!("{label}:")).await;
        self.type_at("textbox", label, &format!("{}a", key::CONTROL)).await;
        self.keys(text).await;
        self.keys(key::ENTER).await;
        self.find("button", &format!("{label}: {text}")).await;
    }

    /// Selects these words of a paragraph with the pointer, as somebody does: pressed, drawn over, let go.
    pub async fn select(&self, words: &str) {
        let ends = "const walk = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT)
            for (let node = walk.nextNode(); node; node = walk.nextNode()) {
              const at = node.data.replaceAll('\\u00a0', ' ').indexOf(WORDS)
              if (at < 0) continue
              const range = document.createRange()
              range.setStart(node, at)
              range.setEnd(node, at + WORDS.length)
              const lines = range.getClientRects()
              const [first, last] = [lines[0], lines[lines.length - 1]]
              return [first.left + 1, first.top + first.height / 2, last.right - 1, last.top + last.height / 2]
            }";
        let ends = ends.replace("WORDS", &json!(words).to_string());
        let selected =
            format!("return getSelection().toString().replaceAll('\\u00a0', ' ') === {}", json!(words));
        let drawn = async || {
            let [left, top, right, bottom] =
                serde_json::from_value::<[f64; 4]>(self.ask(&ends).await).ok()?;
            let to = |x, y| PointerAction::MoveTo { duration: None, x, y };
            let over = MouseActions::new("mouse".to_owned())
                .then(to(left, top))
                .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
                .then(to((left + right) / 2.0, bottom))
                .then(to(right, bottom))
                .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
            self.client.perform_actions(over).await.ok()?;
            (self.ask(&selected).await == json!(true)).then_some(())
        };
        if wait::answer(PATIENCE, drawn).await.is_none() {
            self.give_up(&format!("{words:?} cannot be selected")).await
        }
    }

    /// Points at something, and presses nothing.
    pub async fn point_at(&self, role: &str, name: &str) {
        let element = self.find(role, name).await;
        // From its middle.
        let there = PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 };
        self.client.perform_actions(MouseActions::new("mouse".to_owned()).then(there)).await.unwrap();
    }

    /// Waits until these words stand on the page.
    pub async fn sees(&self, words: &str) {
        let there = async || self.text().await.contains(words).then_some(());
        if wait::answer(PATIENCE, there).await.is_none() {
            self.give_up(&format!("{words:?} is not to be seen")).await
        }
    }

    /// Waits until these words stand nowhere on the page.
    pub async fn no_longer_sees(&self, words: &str) {
        let gone = async || (!self.text().await.contains(words)).then_some(());
        if wait::answer(PATIENCE, gone).await.is_none() {
            self.give_up(&format!("{words:?} stays")).await
        }
    }

    /// All words to be seen, with single spaces and straight quotes.
    pub async fn text(&self) -> String {
        let text = self.ask("return document.body.innerText").await;
        let text = text.as_str().unwrap_or_default().replace('’', "'").replace(['“', '”'], "\"");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Waits until a script's condition holds.
    pub async fn until(&self, condition: &str) {
        let script = format!("return {condition}");
        let holds = async || (self.ask(&script).await == json!(true)).then_some(());
        if wait::answer(PATIENCE, holds).await.is_none() {
            self.give_up(&format!("never: {condition}")).await
        }
    }

    /// What a script answers; null where the page was not ready for it.
    pub async fn ask(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.unwrap_or_default()
    }

    /// What a script answers that calls its last argument when it is done.
    pub async fn ask_and_wait(&self, script: &str) -> Value {
        self.client.execute_async(script, Vec::new()).await.unwrap()
    }

    /// Makes the page so large, whatever frame the window has around it.
    pub async fn resize(&self, width: u32, height: u32) {
        let size = "return [innerWidth, innerHeight]";
        let resized = async || {
            let page: (u32, u32) = serde_json::from_value(self.ask(size).await).ok()?;
            if page == (width, height) {
                return Some(());
            }
            let window = self.client.get_window_size().await.ok()?;
            let frame = (u32::try_from(window.0).ok()? - page.0, u32::try_from(window.1).ok()? - page.1);
            self.client.set_window_size(width + frame.0, height + frame.1).await.ok()?;
            None
        };
        if wait::answer(PATIENCE, resized).await.is_none() {
            self.give_up(&format!("the page does not become {width} by {height}")).await
        }
    }

    /// Waits until what is shown has come to rest, and writes a picture of it to target/screens/NAME.png.
    pub async fn picture(&self, name: &str) -> PathBuf {
        self.until("document.fonts.status === 'loaded' && document.getAnimations().length === 0").await;
        let mut before = Vec::new();
        let at_rest = async || {
            let now = self.shoot().await.ok()?;
            let same = now == before;
            before.clone_from(&now);
            same.then_some(now)
        };
        match wait::answer(PATIENCE, at_rest).await {
            Some(picture) => keep(name, &picture),
            None => self.give_up(&format!("the picture {name} never comes to rest")).await,
        }
    }

    /// The driver takes its picture with the next frame, and a page at rest draws none: so one is drawn.
    async fn shoot(&self) -> Result<Vec<u8>, CmdError> {
        self.ask(
            "const page = document.documentElement
             let frames = 30
             const draw = () => {
               page.style.outline = frames % 2 ? '1px solid transparent' : ''
               if (frames-- > 0) requestAnimationFrame(draw)
             }
             draw()",
        )
        .await;
        self.client.screenshot().await
    }

    async fn give_up(&self, why: &str) -> ! {
        // The page may be what does not answer.
        let said = wait::answer(PATIENCE, async || Some((self.text().await, self.shoot().await))).await;
        match said {
            Some((text, Ok(picture))) => {
                let test = std::thread::current().name().unwrap_or("test").replace("::", "-");
                let picture = keep(&format!("failed-{test}"), &picture);
                panic!("{why}\non the page: {text}\n{}", picture.display())
            }
            Some((text, Err(e))) => panic!("{why}\non the page: {text}\nno picture: {e}"),
            None => panic!("{why}\nthe page does not answer"),
        }
    }
}

fn keep(name: &str, picture: &[u8]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("screens");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name).with_extension("png");
    std::fs::write(&path, picture).unwrap();
    path
}
