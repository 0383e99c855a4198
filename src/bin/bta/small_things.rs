//! What passed: written down, changed, taken away; and after help, the offer to tell what came of it.

use before_the_ask::{
    api::{self, Answer, Did, Direction, Interaction, OfferToTell, SmallThingAct},
    notebook::Notebook,
    words,
};
use serde::Serialize;

use crate::{
    arguments::{From, Passed},
    run::{Printed, text},
};

/// What passed, and beside it the offer to tell them what came of it: there only when it is made, which is once.
#[derive(Serialize)]
struct WrittenDown<'i> {
    #[serde(flatten)]
    interaction: &'i Interaction,
    #[serde(skip_serializing_if = "Option::is_none")]
    tell: Option<&'i OfferToTell>,
}

impl WrittenDown<'_> {
    fn printed(&self, said: String) -> Answer<Printed> {
        let offer = |tell: &OfferToTell| {
            format!("\n{} Then: bta tell {} \"in two weeks\"", tell.sentence, self.interaction.id)
        };
        let said = self.tell.map(offer).into_iter().fold(said, |said, offer| said + &offer);
        Printed::new(self, said)
    }
}

pub fn did(notebook: &mut Notebook, people: &[String], passed: Passed) -> Answer<Printed> {
    let say = passed.say.map(text).transpose()?;
    let (kind, from, on) = (passed.kind.as_deref(), passed.from.map(direction), passed.on.as_deref());
    let interaction = api::did(notebook, people, Did { say: say.as_deref(), kind, from, on })?;
    // It is written down, whatever becomes of the offer.
    let tell = api::after_help(notebook, &interaction.id).unwrap_or_default();
    let today = notebook.now().today();
    let said = words::written_down(interaction.on.parse().unwrap_or(today), today);
    WrittenDown { interaction: &interaction, tell: tell.as_ref() }.printed(said)
}

pub fn change(notebook: &mut Notebook, id: &str, passed: Passed, with: Vec<String>) -> Answer<Printed> {
    let act = SmallThingAct {
        people: Some(with).filter(|with| !with.is_empty()),
        say: passed.say.map(text).transpose()?,
        on: passed.on,
        kind: passed.kind,
        from: passed.from.map(direction),
    };
    let changed = api::change_small_thing(notebook, id, &act)?;
    let interaction = api::small_thing(notebook, id)?;
    WrittenDown { interaction: &interaction, tell: changed.tell.as_ref() }.printed(changed.said.said)
}

pub fn take_away(notebook: &mut Notebook, id: &str) -> Answer<Printed> {
    let before = api::small_thing(notebook, id)?;
    Printed::new(&before, api::remove_small_thing(notebook, id)?.said)
}

fn direction(from: From) -> Direction {
    match from {
        From::You => Direction::You,
        From::Them => Direction::Them,
        From::Both => Direction::Both,
    }
}
