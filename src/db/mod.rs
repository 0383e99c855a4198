//! The file: how it is opened, how its schema grows, how acts are taken back.

pub mod folder;
pub(crate) mod history;
pub(crate) mod locks;
pub(crate) mod migrations;
pub(crate) mod open;

pub use locks::AppLock;
pub use migrations::RECORDED;
