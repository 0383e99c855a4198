use super::{
    super::{Scene, Source, built_in, built_in::EMBEDDED, find, first, is_slug, read},
    holds_together, ids, passages, text_of, titles, visible_words,
};

const NETWORKING: &str = "why-networking-doesnt-work-the-way-you-think";
const SENTENCE: &str = "what-to-remember-someone-for";

#[test]
fn every_file_of_the_folder_can_be_read_and_leads_only_to_essays_that_exist() {
    assert!(!EMBEDDED.is_empty());
    for (slug, text) in EMBEDDED {
        let essay = read(slug, text, Source::BuiltIn).unwrap_or_else(|why| panic!("essays/{slug}.md, {why}"));
        holds_together(&essay);
        assert!(is_slug(slug));
        for related in &essay.related {
            assert!(EMBEDDED.iter().any(|(slug, _)| slug == related), "essays/{slug}.md: no essay {related}");
            assert_ne!(related, slug);
        }
    }
    assert_eq!(built_in().len(), EMBEDDED.len());
}

#[test]
fn the_list_begins_with_the_essay_that_the_program_opens_with_and_goes_on_by_title() {
    assert_eq!(first().unwrap().head.slug, NETWORKING);
    let titles: Vec<String> =
        built_in().iter().skip(1).map(|essay| essay.head.title.to_lowercase()).collect();
    assert!(titles.is_sorted());
    assert!(titles.contains(&"what to remember someone for".to_owned()));
}

#[test]
fn an_essay_is_found_by_its_slug_and_nothing_else() {
    assert_eq!(find(SENTENCE).unwrap().head.title, "What to Remember Someone For");
    assert_eq!(find("What to Remember Someone For"), None);
    assert_eq!(find(""), None);
}

#[test]
fn the_first_essay_says_of_itself_what_its_file_says() {
    let head = &find(NETWORKING).unwrap().head;
    assert_eq!(head.title, "Why Networking Doesn't Work the Way You Think");
    assert!(head.summary.as_deref().unwrap().starts_with("A pile of names is not a network."));
    assert_eq!(head.series.as_deref(), Some("The Strata Series"));
    assert_eq!(head.cluster.as_deref(), Some("Social Class / Identity"));
    assert_eq!((head.language.as_str(), head.source), ("en", Source::BuiltIn));
    assert_eq!(find(NETWORKING).unwrap().related, [SENTENCE]);
}

#[test]
fn the_first_essay_takes_six_minutes_and_the_second_two() {
    assert_eq!(find(NETWORKING).unwrap().head.minutes, 6);
    assert_eq!(find(SENTENCE).unwrap().head.minutes, 2);
}

#[test]
fn every_heading_of_the_first_essay_opens_a_section() {
    let essay = find(NETWORKING).unwrap();
    let chapters: Vec<&str> = essay
        .sections
        .iter()
        .filter(|section| section.level == 2)
        .map(|section| section.title.as_str())
        .collect();
    assert_eq!(
        chapters,
        [
            "A room, to begin with",
            "The week you write",
            "The dull part comes first",
            "Thin ties",
            "Be one plain thing",
            "Where it turns up in a week",
            "The part that nobody puts on a slide",
            "Not quite finished",
        ]
    );
    assert_eq!(essay.sections.len(), 16);
    assert_eq!(ids(essay)[0], "a-room-to-begin-with");
    assert_eq!(essay.sections[0].passages.len(), 3);
    assert_eq!(essay.sections[0].passages[2].id, "a-room-to-begin-with.3");
}

#[test]
fn the_eight_scenes_stand_in_the_first_essay_in_their_order_and_in_no_other() {
    let scenes = |slug| -> Vec<(String, Scene)> {
        let sections = find(slug).unwrap().sections.iter();
        sections.filter_map(|section| Some((section.id.clone(), section.scene?))).collect()
    };
    let expected: Vec<(String, Scene)> = Scene::ALL.map(|scene| (scene.id().to_owned(), scene)).to_vec();
    assert_eq!(scenes(NETWORKING), expected);
    assert_eq!(scenes(SENTENCE), []);
}

#[test]
fn a_title_keeps_neither_its_anchor_nor_its_markup() {
    let titles = titles(find(NETWORKING).unwrap());
    assert!(titles.contains(&"A bad name tag"));
    assert!(titles.iter().all(|title| !title.contains(['{', '#', '*'])));
}

#[test]
fn the_footnotes_are_numbered_and_their_references_have_no_words() {
    let essay = find(NETWORKING).unwrap();
    let notes: Vec<(&str, u32)> = essay.notes.iter().map(|note| (note.id.as_str(), note.number)).collect();
    assert_eq!(notes, [("weak", 1), ("dormant", 2)]);
    assert!(
        essay.notes[0].text.starts_with("M. Granovetter, \"The Strength of Weak Ties\", American Journal")
    );
    assert_eq!(essay.notes[1].passages[0].id, "note.dormant.1");
    assert!(
        passages(essay).iter().any(|passage| passage.text.contains("know something else. Even the ones"))
    );
}

#[test]
fn every_word_of_the_files_is_there_once_and_in_order() {
    for (slug, text) in EMBEDDED {
        let essay = find(slug).unwrap();
        // The two essays use headings, anchors, emphasis and footnotes: taken off here by hand, not by the parser.
        let after_front = text.splitn(3, "+++\n").nth(2).unwrap();
        let (main, notes) = after_front.split_once("\n[^").unwrap_or((after_front, ""));
        let without_references = main.replace("[^weak]", "").replace("[^dormant]", "");
        let source = without_references.replace('*', "");
        let expected: Vec<&str> = source
            .split_whitespace()
            .filter(|word| !word.starts_with('#') && !word.starts_with("{#"))
            .collect();
        assert_eq!(visible_words(essay), expected, "{slug}");
        assert_eq!(essay.head.words as usize, expected.len(), "{slug}");

        let noted: String = essay.notes.iter().map(|note| text_of(&note.passages[0].spans) + "\n").collect();
        let expected = notes.replace("weak]: ", "").replace("[^dormant]: ", "").replace('*', "");
        assert_eq!(noted.trim(), expected.trim(), "{slug}");
    }
}
