//! What passed: written down, changed, taken away; and after help, the offer to tell what came of it.

use before_the_ask::{
    api::{self, Answer, Did, Direction, Interaction, OfferToTell, SmallThingAct},
    notebook::Notebook,
    words,
};

use crate::{
    arguments::{From, Passed},
    run::{Printed, text},
};

/// What is said, and behind it the offer to tell them what came of it, where it is made.
fn offering(said: String, interaction: &Interaction, tell: Option<&OfferToTell>) -> String {
    match tell {
        Some(tell) => format!("{said}\n{} Then: bta tell {} \"in two weeks\"", tell.sentence, interaction.id),
        None => said,
    }
}

pub fn did(notebook: &mut Notebook, people: &[String], passed: Passed, json: bool) -> Answer<Printed> {
    let say = passed.say.map(text).transpose()?;
    let (kind, from, on) = (passed.kind.as_deref(), passed.from.map(direction), passed.on.as_deref());
    let interaction = api::did(notebook, people, Did { say: say.as_deref(), kind, from, on })?;
    // The offer is made once, and a program is offered nothing. What passed is written down, whatever becomes of it.
    let tell = if json { None } else { api::after_help(notebook, &interaction.id).unwrap_or_default() };
    let today = notebook.now().today();
    let said = words::written_down(interaction.on.parse().unwrap_or(today), today);
    Printed::new(&interaction, offering(said, &interaction, tell.as_ref()))
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
    Printed::new(&interaction, offering(changed.said.said, &interaction, changed.tell.as_ref()))
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
