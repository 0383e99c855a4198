//! What can be asked on the command line.

use std::path::PathBuf;

use before_the_ask::api::Step;
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::introductions;

/// Keep up with people without using them.
#[derive(Debug, Parser)]
#[command(name = "bta", version, disable_help_subcommand = true)]
pub struct Arguments {
    /// Another file than the default
    #[arg(long, value_name = "FILE", global = true)]
    pub notebook: Option<PathBuf>,
    /// This clock and zone instead of the computer's, such as 2026-11-23T09:00[Europe/Berlin]
    #[arg(long, value_name = "MOMENT", global = true)]
    pub now: Option<String>,
    /// One JSON value instead of words
    #[arg(long, global = true)]
    pub json: bool,
    /// What to do
    #[command(subcommand)]
    pub command: Command,
}

/// A command.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Keep someone, in one line: a name, what to remember them for, when to follow up
    Add {
        /// The line; - reads standard input
        text: String,
        /// Show what would be kept, and keep nothing
        #[arg(long)]
        dry_run: bool,
    },
    /// Keep up to three people of one occasion at once, as on three cards
    Cards {
        /// A line for each, as add takes it; an empty one is nobody
        #[arg(required = true, num_args = 1..=3)]
        text: Vec<String>,
        /// How you met all of them, but whose own line says it otherwise
        #[arg(long, value_name = "WORDS", default_value = "")]
        met: String,
    },
    /// Everybody, by name
    People {
        /// At most so many
        #[arg(long, value_name = "N")]
        limit: Option<usize>,
        /// In another order
        #[arg(long, value_enum, value_name = "ORDER", default_value_t = By::Name)]
        by: By,
    },
    /// People of whom these words are kept
    Find {
        /// The words, or how they begin
        query: String,
        /// At most so many
        #[arg(long, value_name = "N")]
        limit: Option<usize>,
    },
    /// All that is kept about someone
    Show {
        /// A name or an id
        person: String,
    },
    /// Change one thing about someone; an empty value clears it
    Set {
        /// A name or an id
        person: String,
        /// name, remember_for, be_remembered_for, working_on, also, met.scene, met.occasion, met.place,
        /// met.on, met.introduced_by, groups, reach or dates
        field: String,
        /// The value; - reads standard input
        #[arg(allow_hyphen_values = true)]
        value: String,
    },
    /// What someone is working on is true today
    Still {
        /// A name or an id
        person: String,
    },
    /// Set a follow-up
    Remind {
        /// A name or an id
        person: String,
        /// A day, perhaps with a time: "in two weeks", "2026-12-07 9:00"
        when: String,
        /// The rest of it
        #[command(flatten)]
        promise: Promise,
    },
    /// Change a follow-up; what is not given stays
    Change {
        /// A reminder
        id: String,
        /// Another day, perhaps with a time
        #[arg(long, value_name = "WHEN")]
        when: Option<String>,
        /// The rest of it
        #[command(flatten)]
        promise: Promise,
    },
    /// Write down what passed between you and one or more people
    Did {
        /// Names or ids
        #[arg(required = true)]
        person: Vec<String>,
        /// What it was
        #[command(flatten)]
        passed: Passed,
    },
    /// Change what passed, or take it away; what is not given stays
    SmallThing {
        /// The small thing, as show lists it
        id: String,
        /// What it was
        #[command(flatten)]
        passed: Passed,
        /// With whom it was: names or ids, in place of those who are there
        #[arg(long, value_name = "PERSON", num_args = 1..)]
        with: Vec<String>,
        /// It was not so, or is not worth keeping
        #[arg(long, conflicts_with_all = ["say", "kind", "from", "on", "with"])]
        take_away: bool,
    },
    /// After help: set a follow-up that tells them what came of it
    Tell {
        /// The small thing that was their help, as did and show give it
        id: String,
        /// A day, perhaps with a time: "in two weeks"
        when: String,
    },
    /// Before you ask someone for something: what was written down that is good to know
    BeforeAsking {
        /// A name or an id
        person: String,
    },
    /// How often someone comes up as a thought, or never
    Every {
        /// A name or an id
        person: String,
        /// A span such as "2 months", or never
        span: String,
    },
    /// The tank is empty: today's people wait; or put them back
    Tank {
        /// Which
        #[arg(value_enum)]
        what: Tank,
    },
    /// Who is up today, and why
    Today,
    /// It was done
    Done {
        /// An item of today, or a reminder, by its id; or the person it is about
        id: String,
        /// What passed, in a sentence
        #[arg(long, value_name = "SENTENCE", allow_hyphen_values = true)]
        say: Option<String>,
        /// It was done without being in touch
        #[arg(long, conflicts_with = "say")]
        no_touch: bool,
    },
    /// Not now: on another day, or someday
    Later {
        /// An item of today, or a reminder, by its id; or the person it is about
        id: String,
        /// A day, perhaps with a time; or someday
        when: String,
    },
    /// Let it go
    LetGo {
        /// An item of today, or a reminder, by its id; or the person it is about
        id: String,
    },
    /// Let go of all of today but the first five, as one act
    LetTheRestGo,
    /// Every notification from now until a moment, if nobody did anything
    Notices {
        /// Up to here, this moment not included
        #[arg(long, value_name = "MOMENT")]
        until: String,
    },
    /// Who could help whom: what one is working on is what another is remembered for
    Introductions,
    /// How far it has come between two people, or the next step
    Introduction {
        /// Who is working on something: a name or an id
        a: String,
        /// Who is remembered for it
        b: String,
        /// What was done: the first was asked or answered, then the second, then they were introduced
        #[arg(value_parser = introductions::step())]
        step: Option<Step>,
    },
    /// Leave someone in peace: never up, never announced, still found
    Peace {
        /// A name or an id
        person: String,
        /// No longer
        #[arg(long)]
        end: bool,
    },
    /// Take someone out; for thirty days they can be brought back
    Remove {
        /// A name or an id
        person: String,
    },
    /// Who was taken out and can be brought back
    Trash,
    /// Bring someone back who was taken out
    BringBack {
        /// A name or an id
        person: String,
    },
    /// Who may be the same person: by name, email or phone number
    Same {
        /// Of one person alone: a name or an id
        person: Option<String>,
    },
    /// Two people are one: everything of both, once
    Merge {
        /// Who stays: a name or an id
        person: String,
        /// Who is the same: a name or an id
        other: String,
        /// They are two people, and it is not asked again
        #[arg(long)]
        never: bool,
    },
    /// The essays
    Essays,
    /// One essay
    Essay {
        /// What to do with it
        #[command(subcommand)]
        command: EssayCommand,
    },
    /// All settings, one of them, or change one
    Settings {
        /// Which
        key: Option<String>,
        /// Its new value
        #[arg(allow_hyphen_values = true)]
        value: Option<String>,
    },
    /// Write what is kept into a file of another form
    Export {
        /// Where to; a file that is there is replaced
        file: PathBuf,
        /// The form
        #[arg(long = "as", value_name = "FORMAT", value_enum)]
        form: Form,
    },
    /// Take the last act back
    Undo,
    /// Do again what was taken back
    Redo,
    /// The acts that can be taken back, newest first
    History {
        /// At most so many
        #[arg(long, value_name = "N")]
        limit: Option<usize>,
    },
}

/// What a follow-up is about, and how long it goes on.
#[derive(Debug, Args)]
pub struct Promise {
    /// What about; - reads standard input, an empty one clears
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub why: Option<String>,
    /// How it repeats, such as "2 months" or "week on mon, thu"; or once
    #[arg(long, value_name = "SPAN")]
    pub every: Option<String>,
    /// The last day on which it is of use, or never
    #[arg(long, value_name = "DAY")]
    pub until: Option<String>,
}

/// What passed.
#[derive(Debug, Args)]
pub struct Passed {
    /// What passed, in a sentence; - reads standard input, an empty one clears
    #[arg(long, value_name = "SENTENCE", allow_hyphen_values = true)]
    pub say: Option<String>,
    /// met, talked, wrote, answered, sent, introduced, asked_after, followed_up, thanked, helped,
    /// asked, or own words; it brings the direction that it suggests
    #[arg(long, value_name = "K")]
    pub kind: Option<String>,
    /// From whom it came
    #[arg(long, value_enum)]
    pub from: Option<From>,
    /// The day, today or earlier
    #[arg(long, value_name = "DAY")]
    pub on: Option<String>,
}

/// What a list of people goes by.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum By {
    /// Their names
    Name,
    /// When they were written down, the newest first
    Newest,
    /// What is next, the soonest first
    Next,
    /// When you last spoke, the latest first
    LastSpoke,
}

/// From whom something came.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum From {
    /// From you
    You,
    /// From them
    Them,
    /// Both ways
    Both,
}

/// The form of an export.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Form {
    /// A calendar, for a phone to carry (RFC 5545)
    Ics,
}

/// What to do with the tank.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Tank {
    /// Today's people wait
    Empty,
    /// Put them back
    Back,
}

/// A command about an essay.
#[derive(Debug, Subcommand)]
pub enum EssayCommand {
    /// Bring an essay of your own: a Markdown or plain text file, copied into the notebook
    Add {
        /// The file
        file: PathBuf,
        /// Put it in the place of this essay of yours, as its new version
        #[arg(long, value_name = "SLUG")]
        instead_of: Option<String>,
    },
    /// Remove an essay of your own; undo brings it back
    Remove {
        /// Its slug, as `bta essays` lists it
        slug: String,
    },
    /// The whole essay
    Show {
        /// Its slug, as `bta essays` lists it
        slug: String,
    },
}
