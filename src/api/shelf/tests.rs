use super::*;
use crate::{
    api,
    clock::{Clock, Moment},
    essays,
};

/// A notebook on a Monday morning.
fn notebook(folder: &tempfile::TempDir) -> Notebook {
    let now = Moment::parse("2026-11-23T09:00", chrono_tz::Tz::UTC).unwrap();
    Notebook::open(&folder.path().join("notebook.db"), Clock::Fixed(now)).unwrap()
}

fn what_to_do_now(notebook: &Notebook) -> (String, LeadsTo) {
    let AfterReading { now, leads_to, .. } = after(notebook, essays::first().unwrap()).unwrap();
    (now, leads_to)
}

#[test]
fn after_the_end_there_is_one_thing_to_do_now() {
    let folder = tempfile::tempdir().unwrap();
    let mut notebook = notebook(&folder);
    let nobody = ("Nobody yet: one true sentence.".to_owned(), LeadsTo::SomeoneNew);
    assert_eq!(what_to_do_now(&notebook), nobody);

    api::keep(&mut notebook, "Wen Abiola - explains a price", None).unwrap();
    let (now, leads_to) = what_to_do_now(&notebook);
    assert_eq!((now.as_str(), leads_to), (words::NOBODY_TODAY, LeadsTo::Nowhere));

    api::keep(&mut notebook, "Leila Haddad - reads a lease; write today", None).unwrap();
    assert_eq!(what_to_do_now(&notebook), ("Leila is on Today.".to_owned(), LeadsTo::Today));
}

#[test]
fn an_essay_says_its_series_and_its_cluster() {
    let folder = tempfile::tempdir().unwrap();
    let series = after(&notebook(&folder), essays::first().unwrap()).unwrap().series;
    assert_eq!(series.as_deref(), Some("The Strata Series, Social Class / Identity"));
}

#[test]
fn what_is_left_is_told_where_it_reads_differently() {
    let left: Vec<String> = pace(essays::first().unwrap()).into_iter().map(|pace| pace.left).collect();
    let minutes = |minutes: &str| format!("About {minutes} left");
    let expected = ["five minutes", "four minutes", "three minutes", "two minutes", "a minute"].map(minutes);
    assert_eq!(left[0], "Six quiet minutes");
    assert_eq!(left[left.len() - 5..], expected);
}
