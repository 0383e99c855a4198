//! Rules as calendars write them: RRULE values of RFC 5545, section 3.3.10.

mod parts;
mod read;
mod write;

pub(super) use self::{read::read, write::write};
