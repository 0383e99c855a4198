//! Every essay there is to read: those that come with the program, and one's own in the notebook.

use std::borrow::Cow;

use rusqlite::{OptionalExtension, Row, params};

use crate::{
    error::{Error, Result},
    essays::{self, Essay, EssayHead, is_slug, slug_of},
    notebook::{Tx, View},
    people::Origin,
    text,
};

/// The longest name of a file that is kept, in characters.
const LONGEST_NAME: usize = 255;

/// An essay of one's own, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Own {
    pub(crate) slug: String,
    /// What its file was called, without its folder.
    pub(crate) file_name: String,
    /// The text of the file.
    pub(crate) text: String,
}

/// The essays: the first to read first, the program's own, then the user's by title. One's own comes before one
/// of the program's that has the same slug, as an essay of a later version may.
pub(crate) fn heads(view: &View<'_>) -> Result<Vec<EssayHead>> {
    let mut yours: Vec<EssayHead> = all(view)?.iter().filter_map(read).map(|essay| essay.head).collect();
    yours.sort_by_cached_key(|head| (head.title.to_lowercase(), head.slug.clone()));
    let built_in = essays::built_in().iter().map(|essay| essay.head.clone());
    let mut heads: Vec<EssayHead> =
        built_in.filter(|head| yours.iter().all(|own| own.slug != head.slug)).collect();
    heads.extend(yours);
    Ok(heads)
}

/// The essay of that slug.
///
/// # Errors
/// [`Error::NoSuchEssay`].
pub(crate) fn essay(view: &View<'_>, slug: &str) -> Result<Cow<'static, Essay>> {
    if let Some(own) = own(view, slug)?.as_ref().and_then(read) {
        return Ok(Cow::Owned(own));
    }
    essays::find(slug).map(Cow::Borrowed).ok_or_else(|| Error::NoSuchEssay(slug.to_owned()))
}

/// The essay and the section that a place names, if there is such a place.
pub(crate) fn place(view: &View<'_>, at: &Origin) -> Result<Option<(Cow<'static, Essay>, usize)>> {
    let essay = match essay(view, &at.essay) {
        Err(Error::NoSuchEssay(_)) => return Ok(None),
        found => found?,
    };
    let section = essay.sections.iter().position(|section| section.id == at.section);
    Ok(section.map(|section| (essay, section)))
}

/// One's own essay of that slug.
pub(crate) fn own(view: &View<'_>, slug: &str) -> Result<Option<Own>> {
    let found = view
        .db
        .prepare_cached("SELECT slug, file_name, text FROM essays WHERE slug = ?1")?
        .query_row([slug], of_row)
        .optional()?;
    Ok(found)
}

/// All of one's own, in the order in which they came.
pub(crate) fn all(view: &View<'_>) -> Result<Vec<Own>> {
    let mut statement = view.db.prepare_cached("SELECT slug, file_name, text FROM essays ORDER BY id")?;
    let rows = statement.query_map([], of_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn of_row(row: &Row<'_>) -> rusqlite::Result<Own> {
    Ok(Own { slug: row.get(0)?, file_name: row.get(1)?, text: row.get(2)? })
}

/// As an essay; nothing where a later version kept what this one cannot read.
pub(crate) fn read(own: &Own) -> Option<Essay> {
    essays::read_yours(&own.slug, &own.text).ok()
}

/// Reads a text that is to be kept.
///
/// # Errors
/// [`Error::NotAnEssay`], [`Error::NoWords`].
pub(crate) fn readable(slug: &str, text: &str) -> Result<Essay> {
    let essay = essays::read_yours(slug, text).map_err(Error::NotAnEssay)?;
    if essay.head.words == 0 { Err(Error::NoWords) } else { Ok(essay) }
}

/// Adds an essay, under a slug that no other has.
///
/// # Errors
/// As [`readable`].
pub(crate) fn add(tx: &Tx<'_>, file_name: &str, text: &str) -> Result<Essay> {
    let mut essay = readable("", text)?;
    let file_name = text::beginning(file_name.trim(), LONGEST_NAME);
    let slug = free_slug(tx, &essay.head.title, file_name)?;
    let text = text.replace('\0', "");
    tx.db
        .prepare_cached(
            "INSERT INTO essays (slug, file_name, text, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?4)",
        )?
        .execute(params![slug, file_name, text, tx.moment.written()])?;
    if essay.head.title.is_empty() {
        essay.head.title.clone_from(&slug);
    }
    essay.head.slug = slug;
    Ok(essay)
}

/// Puts a new version in the place of one's own essay. Its slug stays, and so does all that refers to it.
///
/// # Errors
/// [`Error::NoSuchEssay`], and as [`readable`].
pub(crate) fn replace(tx: &Tx<'_>, slug: &str, file_name: &str, text: &str) -> Result<Essay> {
    let essay = readable(slug, text)?;
    let (file_name, text) = (text::beginning(file_name.trim(), LONGEST_NAME), text.replace('\0', ""));
    let replaced = tx
        .db
        .prepare_cached("UPDATE essays SET file_name = ?2, text = ?3, updated_at = ?4 WHERE slug = ?1")?
        .execute(params![slug, file_name, text, tx.moment.written()])?;
    if replaced == 0 { Err(Error::NoSuchEssay(slug.to_owned())) } else { Ok(essay) }
}

/// Removes one's own essay, and gives its title.
///
/// # Errors
/// [`Error::NoSuchEssay`]: there is none, or it comes with the program.
pub(crate) fn remove(tx: &Tx<'_>, slug: &str) -> Result<String> {
    let own = own(tx, slug)?.ok_or_else(|| Error::NoSuchEssay(slug.to_owned()))?;
    tx.db.prepare_cached("DELETE FROM essays WHERE slug = ?1")?.execute([slug])?;
    Ok(read(&own).map_or(own.slug, |essay| essay.head.title))
}

/// The title as a slug, else the file's name; the first of it, `-2`, `-3` and so on that no essay has.
fn free_slug(view: &View<'_>, title: &str, file_name: &str) -> Result<String> {
    let stem = file_name.rsplit_once('.').map_or(file_name, |(stem, _)| stem);
    let plain = |text: &str| {
        let slug: String =
            slug_of(&text::folded(text)).chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        slug.trim_matches('-').to_owned()
    };
    let wish = [slug_of(title), plain(title), plain(stem)].into_iter().find(|slug| is_slug(slug));
    let wish = wish.unwrap_or_else(|| "essay".to_owned());
    let mut slug = wish.clone();
    let mut number = 2;
    while essays::find(&slug).is_some() || own(view, &slug)?.is_some() {
        slug = format!("{wish}-{number}");
        number += 1;
    }
    Ok(slug)
}
