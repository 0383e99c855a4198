//! The eight scenes of the week that the first essay describes.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// Where one meets people, in the essay's eight scenes. A person's meeting may name one, and the section of an
/// essay that carries a scene's id as its anchor is that scene.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "kebab-case")]
pub enum Scene {
    /// `name-tag`: a room of strangers.
    NameTag,
    /// `warm-wine`: the end of such an evening.
    WarmWine,
    /// `business-cards`: what is left of it by the weekend.
    BusinessCards,
    /// `online-message`: a first line to someone online.
    OnlineMessage,
    /// `former-coworker`: someone from a job ago.
    FormerCoworker,
    /// `introduction`: two people who should know each other.
    Introduction,
    /// `follow-up`: the mail that was promised.
    FollowUp,
    /// `coffee-chat`: a coffee that has no name yet.
    CoffeeChat,
}

/// The text is none of the eight ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "not one of name-tag, warm-wine, business-cards, online-message, former-coworker, introduction, follow-up, coffee-chat"
)]
pub struct NotAScene;

impl Scene {
    /// All eight, in the order of the essay.
    pub const ALL: [Self; 8] = [
        Self::NameTag,
        Self::WarmWine,
        Self::BusinessCards,
        Self::OnlineMessage,
        Self::FormerCoworker,
        Self::Introduction,
        Self::FollowUp,
        Self::CoffeeChat,
    ];

    /// The id, as it is written in the notebook, in `--json` and as a section's anchor.
    pub const fn id(self) -> &'static str {
        match self {
            Self::NameTag => "name-tag",
            Self::WarmWine => "warm-wine",
            Self::BusinessCards => "business-cards",
            Self::OnlineMessage => "online-message",
            Self::FormerCoworker => "former-coworker",
            Self::Introduction => "introduction",
            Self::FollowUp => "follow-up",
            Self::CoffeeChat => "coffee-chat",
        }
    }
}

impl fmt::Display for Scene {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl FromStr for Scene {
    type Err = NotAScene;

    fn from_str(text: &str) -> Result<Self, NotAScene> {
        Self::ALL.into_iter().find(|scene| scene.id() == text).ok_or(NotAScene)
    }
}
