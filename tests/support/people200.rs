//! Two hundred written people, to be read beside the tables that expect something of them.

use before_the_ask::{
    api::{self, Did},
    notebook::Notebook,
};

use super::World;

/// A notebook of them. A line is what was captured; one behind a plus is a small thing that passed with the one
/// before.
pub fn people200(world: &World) -> Notebook {
    let mut notebook = world.notebook();
    let mut last = String::new();
    for line in include_str!("people200.txt").lines() {
        match line.strip_prefix("+ ") {
            Some(say) => {
                let did = Did { say: Some(say), kind: None, from: None, on: None };
                api::did(&mut notebook, std::slice::from_ref(&last), did).unwrap();
            }
            None => last = api::keep(&mut notebook, line, None).unwrap().person.id,
        }
    }
    assert_eq!(api::people(&notebook).unwrap().count, 200);
    notebook
}
