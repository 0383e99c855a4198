//! The rule for 29 February.

use serde::{Deserialize, Serialize};

/// When a yearly 29 February comes in years that have none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum LeapDay {
    /// 28 February.
    #[default]
    #[serde(rename = "02-28")]
    Before,
    /// 1 March.
    #[serde(rename = "03-01")]
    After,
}
