//! How long Today takes, and looking whether a notice is due, among a million reminders of a hundred thousand
//! people.

#![allow(clippy::unwrap_used, reason = "a bench ends where it cannot go on")]

mod support;

use std::{path::Path, sync::LazyLock};

use before_the_ask::{
    api,
    clock::{Clock, Moment},
    notebook::Notebook,
};
use divan::{Bencher, black_box};
use rusqlite::Connection;
use support::{Written, clock};

fn main() {
    divan::main();
}

/// Ten reminders each. Three in ten are done with; five hundred of the others are up, those of this year's
/// last days; all else comes within three years. One in fifty has a time of day, one in twenty comes again.
const WRITTEN: &str = "
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
    INSERT INTO people (uid, name, remember_for, met_occasion, written_on, created_at, updated_at, name_key, words)
    SELECT printf('01900000-0000-7000-8000-%012d', i), 'Person Number' || i, 'explains the thing number ' || i,
        'at the meetup number ' || (i % 977), '2026-01-01', '2026-01-01T09:00:00Z', '2026-01-01T09:00:00Z',
        'person number' || i, 'explains the thing number ' || i
    FROM n;

    WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 999999)
    INSERT INTO reminders (uid, person, why, first_on, time, rule, state, next_on, occurs_on, chosen_on, created_at,
        updated_at)
    SELECT printf('01a00000-0000-7000-8000-%012d', i), i % 100000 + 1, 'ask about the thing number ' || i, day,
        CASE WHEN i % 50 = 0 THEN '15:00' END, CASE WHEN i % 20 = 0 THEN 'FREQ=WEEKLY;INTERVAL=2' END,
        CASE WHEN gone THEN 'done' ELSE 'open' END, CASE WHEN NOT gone THEN day END, day, '2026-01-01',
        '2026-01-01T09:00:00Z', '2026-01-01T09:00:00Z'
    FROM (SELECT i, i % 10 < 3 AS gone, date('2026-11-23', CASE
        WHEN i % 10 < 3 THEN '-' || (i % 900 + 1)
        WHEN i % 1950 = 9 THEN '-' || (i % 12)
        ELSE '+' || (i * 7919 % 1095 + 1) END || ' days') AS day FROM n);
    ANALYZE;";

static NOTEBOOK: LazyLock<Written> = LazyLock::new(|| Written::by(write));

fn write(file: &Path) {
    drop(Notebook::open(file, clock()).unwrap());
    #[expect(clippy::disallowed_methods, reason = "so many are written as any other program would")]
    let db = Connection::open(file).unwrap();
    db.execute_batch(&format!("BEGIN; {WRITTEN} COMMIT;")).unwrap();
}

fn reader() -> Notebook {
    Notebook::open_reader(&NOTEBOOK.file, clock()).unwrap()
}

#[divan::bench]
fn opening(bencher: Bencher) {
    let file = &NOTEBOOK.file;
    bencher.bench_local(|| Notebook::open_reader(black_box(file), clock()).unwrap());
}

#[divan::bench]
fn today(bencher: Bencher) {
    let notebook = reader();
    assert_eq!(api::today(&notebook).unwrap().items.len(), 513);
    bencher.bench_local(|| api::today(&notebook).unwrap());
}

#[divan::bench]
fn today_on_the_screen(bencher: Bencher) {
    let notebook = reader();
    bencher.bench_local(|| api::today_page(&notebook).unwrap());
}

/// Nothing is up, and whether anything was is looked for.
#[divan::bench]
fn an_empty_day_on_the_screen(bencher: Bencher) {
    let years_ago = Clock::Fixed(Moment::parse("2020-11-23T09:00", chrono_tz::Tz::UTC).unwrap());
    let notebook = Notebook::open_reader(&NOTEBOOK.file, years_ago).unwrap();
    bencher.bench_local(|| api::today_page(&notebook).unwrap());
}

#[divan::bench]
fn a_look_whether_a_notice_is_due(bencher: Bencher) {
    let notebook = reader();
    bencher.bench_local(|| api::is_notice_due(&notebook).unwrap());
}

#[divan::bench]
fn when_to_look_again(bencher: Bencher) {
    let notebook = reader();
    bencher.bench_local(|| api::next_wake(&notebook).unwrap());
}

#[divan::bench(args = ["2026-11-24T00:00", "2026-12-23T00:00"])]
fn notices_until(bencher: Bencher, until: &str) {
    let notebook = reader();
    let until = Moment::parse(until, chrono_tz::Tz::UTC).unwrap();
    bencher.bench_local(|| api::foretell(&notebook, black_box(until)).unwrap());
}
