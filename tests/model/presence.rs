//! Being here, and coming back after a week away, in the model. It is noted by the program for itself: undo and redo
//! leave it alone.

use chrono::{Days, NaiveDate};

use crate::state::State;

/// What is noted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Noted {
    /// The last day on which somebody looked.
    here_on: Option<NaiveDate>,
    /// The last day on which somebody came back.
    pub back_on: Option<NaiveDate>,
}

impl State {
    /// Somebody looks.
    pub fn look(&mut self) {
        let today = self.today;
        let away = self.noted.here_on.is_some_and(|last| last + Days::new(7) <= today);
        if away {
            self.noted.back_on = Some(today);
        }
        self.noted.here_on = Some(today);
    }

    /// How many are shown at first, where there are too many, or after a week away.
    pub fn at_once(&self) -> Option<u32> {
        let up = self.up();
        let yours = up.iter().filter(|up| up.kind != "cadence").count();
        let away = self.noted.back_on == Some(self.today);
        ((away && up.len() > 5) || yours > 5).then_some(5)
    }
}
