//! Essays that are not the program's: Markdown or plain text, as it comes.

use super::{
    MOST_BYTES, blocks,
    draft::Draft,
    essay::{Essay, Source, assembled, plain_lines},
    fault::{EssayError, EssayFault, line_of},
    front_matter::FrontMatter,
    nesting::too_deep,
    passage::plain,
    plain_text, preamble, title,
};

/// What only Markdown explains; a line with one of these in it is not lifted out of its text.
const MARKS: [char; 8] = ['*', '_', '`', '[', ']', '<', '&', '\\'];

/// Reads an essay of one's own: Markdown, or plain text, perhaps under front matter in TOML or YAML.
///
/// The title is what the front matter says, else the first heading, else one of the first two lines, which then
/// leaves the text. Everything else stays as [`super::read`] has it.
///
/// # Errors
///
/// The line, and what is wrong there: more than [`MOST_BYTES`], [`super::MOST_NESTED`] or [`super::MOST_PIECES`].
pub fn read_yours(slug: &str, source_text: &str) -> Result<Essay, EssayError> {
    if source_text.len() > MOST_BYTES {
        return Err(EssayError { line: 1, why: EssayFault::TooLong(source_text.len()) });
    }
    let text = plain_lines(source_text);
    let (said, start) = preamble::read(&text);
    let body = text.get(start..).unwrap_or_default();
    if let Some(at) = too_deep(body) {
        return Err(EssayError { line: line_of(&text, start + at), why: EssayFault::TooDeep });
    }
    let (title, draft) = if plain_text::has_markup(body) {
        of_markdown(&text, start, said.title)?
    } else {
        of_plain_text(body, said.title)?
    };
    let front = FrontMatter {
        title: if title.trim().is_empty() { slug.to_owned() } else { title },
        summary: said.summary,
        reader: said.reader,
        series: said.series,
        cluster: said.cluster,
        language: said.language.unwrap_or_else(|| "en".to_owned()),
        related: said.related,
    };
    Ok(assembled(slug, front, draft, Source::Yours))
}

fn of_markdown(text: &str, start: usize, said: Option<String>) -> Result<(String, Draft), EssayError> {
    let draft = blocks::read(text, start)?;
    let heading = || {
        let mut titles =
            draft.sections.iter().filter(|section| section.level > 0).map(|section| plain(&section.spans));
        titles.find(|title| !title.trim().is_empty())
    };
    if let Some(title) = said.or_else(heading) {
        return Ok((title, draft));
    }
    let body = text.get(start..).unwrap_or_default();
    let Some(chosen) = title::choose(body) else { return Ok((String::new(), draft)) };
    if chosen.title.contains(MARKS) {
        // Its marks reach further than the line: the title is chosen from the words alone, and the text stays whole.
        let passages = draft.sections.iter().flat_map(|section| &section.passages).take(2);
        let words = passages.map(|passage| plain(&passage.spans)).collect::<Vec<_>>().join("\n\n");
        return Ok((title::choose(&words).map_or(chosen.title, |chosen| chosen.title), draft));
    }
    Ok((chosen.title, blocks::read(&without(body, &chosen.lifted), 0)?))
}

fn of_plain_text(body: &str, said: Option<String>) -> Result<(String, Draft), EssayError> {
    match (said, title::choose(body)) {
        (Some(title), _) => Ok((title, plain_text::read(body, 0)?)),
        (None, None) => Ok((String::new(), plain_text::read(body, 0)?)),
        (None, Some(chosen)) => {
            let draft = plain_text::read(&without(body, &chosen.lifted), chosen.beside)?;
            Ok((chosen.title, draft))
        }
    }
}

/// The text without what was lifted out of it as its title.
fn without(body: &str, lifted: &std::ops::Range<usize>) -> String {
    [body.get(..lifted.start), body.get(lifted.end..)].into_iter().flatten().collect()
}
