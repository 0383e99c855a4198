//! Days to come, without their times: "tomorrow", "next tuesday", "in two weeks", "the end of the month".

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::recurrence::{Span, Unit};

use super::{
    Here,
    amounts::{Amount, amount},
    dates::{
        OfMonth, date_of, dated, day_of_month, end_of_month, in_month, is_on_calendar, nearest_day_of_month,
        year,
    },
    names::{month, weekday},
    reading::{Footing, Reading},
    times::{Part, part},
    tokens::Words,
};

/// A day, and the part of it that "tonight" and the like say with it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Day {
    pub on: NaiveDate,
    pub part: Option<Part>,
}

/// What a phrase is, as far as the small word before it goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// "on Friday", "by Friday"
    Dated,
    /// "by tomorrow"
    Relative,
    /// "at the end of the month"
    Edge,
    /// "at the weekend"
    Weekend,
    /// "in two weeks" has its own word with it.
    Counted,
}

/// A phrase without the small word before it.
struct Bare<'t> {
    day: Day,
    form: Form,
    alone: Footing,
    led: Footing,
    rest: Words<'t>,
}

impl<'t> Bare<'t> {
    fn new(on: Option<NaiveDate>, form: Form, alone: Footing, rest: Words<'t>) -> Option<Self> {
        let on = on.filter(is_on_calendar)?;
        Some(Self { day: Day { on, part: None }, form, alone, led: Footing::Firm, rest })
    }
}

/// The readings of a day to come, or of one that is over, with the small word that leads it.
pub(super) fn days<'t>(words: Words<'t>, here: &Here) -> Vec<Reading<'t, Day>> {
    const LEADS: [(&str, &[Form]); 4] = [
        ("on", &[Form::Dated, Form::Weekend]),
        ("by", &[Form::Dated, Form::Relative, Form::Edge, Form::Weekend]),
        ("at", &[Form::Edge, Form::Weekend]),
        ("over", &[Form::Weekend]),
    ];
    let led = LEADS.iter().find_map(|(lead, forms)| Some((*forms, words.said(lead)?)));
    let bare = bare_days(led.map_or(words, |(_, rest)| rest), here);
    bare.into_iter()
        .filter(|bare| led.is_none_or(|(forms, _)| forms.contains(&bare.form)))
        .map(|bare| Reading {
            value: bare.day,
            footing: if led.is_some() { bare.led } else { bare.alone },
            rest: bare.rest,
        })
        .collect()
}

fn bare_days<'t>(words: Words<'t>, here: &Here) -> Vec<Bare<'t>> {
    [
        today_or_tomorrow(words, here),
        weekday_in_next_week(words, here),
        weekday_with_date(words, here),
        a_weekday(words, here),
        next(words, here),
        weekend(words, here),
        edge(words, here),
        calendar_date(words, here),
        a_day_of_the_month(words, here),
        in_an_amount(words, here),
        an_amount_from(words, here),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn today_or_tomorrow<'t>(words: Words<'t>, here: &Here) -> Option<Bare<'t>> {
    let today = here.today;
    let (days, part, rest) =
        if let Some(rest) = words.said_any(&["the day after tomorrow", "day after tomorrow"]) {
            (2, None, rest)
        } else if let Some(rest) = words.said("tomorrow") {
            (1, None, rest)
        } else if let Some(rest) = words.said("today") {
            (0, None, rest)
        } else if let Some(rest) = words.said("tonight") {
            (0, Some(Part::Evening), rest)
        } else {
            let (part, rest) = part(words.said("this")?)?;
            (0, Some(part), rest)
        };
    let bare = Bare::new(today.checked_add_days(Days::new(days)), Form::Relative, Footing::Firm, rest)?;
    Some(Bare { day: Day { part, ..bare.day }, ..bare })
}

/// The first such weekday after a day.
fn first_after(day: NaiveDate, weekday: Weekday) -> Option<NaiveDate> {
    let ahead = weekday.days_since(day.weekday());
    day.checked_add_days(Days::new(if ahead == 0 { 7 } else { ahead.into() }))
}

/// The weekday of the week that begins next Monday.
fn of_next_week(today: NaiveDate, weekday: Weekday) -> Option<NaiveDate> {
    first_after(today, Weekday::Mon)?.checked_add_days(Days::new(weekday.num_days_from_monday().into()))
}

/// "friday", "this friday", "the coming friday".
fn a_weekday<'t>(words: Words<'t>, here: &Here) -> Option<Bare<'t>> {
    let said_so = words.said_any(&["this coming", "the coming", "coming", "this"]);
    let (named, rest) = weekday(said_so.unwrap_or(words))?;
    let alone = match (said_so, named.in_full) {
        (Some(_), _) => Footing::Firm,
        (None, true) => Footing::Closing,
        (None, false) => Footing::Promised,
    };
    let bare = Bare::new(first_after(here.today, named.weekday), Form::Dated, alone, rest)?;
    Some(Bare { led: if named.in_full { Footing::Firm } else { Footing::Closing }, ..bare })
}

/// "friday next week", "next week on friday".
fn weekday_in_next_week<'t>(words: Words<'t>, here: &Here) -> Option<Bare<'t>> {
    let (named, rest) = match words.said("next week") {
        Some(rest) => weekday(rest.maybe_mark(',').maybe(&["on"]))?,
        None => {
            let (named, rest) = weekday(words)?;
            (named, rest.said("next week")?)
        }
    };
    Bare::new(of_next_week(here.today, named.weekday), Form::Dated, Footing::Firm, rest)
}

/// "Friday, 4 December", "Friday the 4th"; no day at all where the two do not agree.
fn weekday_with_date<'t>(words: Words<'t>, here: &Here) -> Option<Bare<'t>> {
    let (named, rest) = weekday(words)?;
    let rest = rest.maybe_mark(',');
    let bare = calendar_date(rest, here).or_else(|| a_day_of_the_month(rest, here))?;
    (bare.day.on.weekday() == named.weekday)
        .then_some(Bare { alone: bare.alone.min(Footing::Closing), ..bare })
}

/// "next friday", "next week", "next month", "next year".
fn next<'t>(words: Words<'t>, here: &Here) -> Option<Bare<'t>> {
    let words = words.said("next")?;
    if let Some((named, rest)) = weekday(words) {
        return Bare::new(of_next_week(here.today, named.weekday), Form::Dated, Footing::Firm, rest);
    }
    [("week", Unit::Week), ("month", Unit::Month), ("year", Unit::Year)].into_iter().find_map(
        |(name, unit)| {
            let rest = words.said(name)?;
            Bare::new(Span::new(1, unit)?.after(here.today), Form::Relative, Footing::Firm, rest)
        },
    )
}

/// "the weekend", "this weekend": the coming Saturday; "next weekend": the one after the coming Monday.
fn weekend<'t>(words: Words<'t>, here: &Here) -> Option<Bare<'t>> {
    if let Some(rest) = words.said("next weekend") {
        return Bare::new(of_next_week(here.today, Weekday::Sat), Form::Weekend, Footing::Firm, rest);
    }
    let saturday = first_after(here.today, Weekday::Sat);
    if let Some(rest) = words.said_any(&["this weekend", "the coming weekend", "this coming weekend"]) {
        return Bare::new(saturday, Form::Weekend, Footing::Firm, rest);
    }
    Bare::new(saturday, Form::Weekend, Footing::Whole, words.said("the weekend")?)
}

/// "the end of the month", "the beginning of May", "the end of next year".
fn edge<'t>(words: Words<'t>, here: &Here) -> Option<Bare<'t>> {
    let words = words.maybe(&["the"]);
    let (at_end, rest) = match words.said("end of") {
        Some(rest) => (true, rest),
        None => (false, words.said_any(&["beginning of", "start of"])?),
    };
    let today = here.today;
    let of_month = |months| if at_end { end_of_month(today, months) } else { in_month(today, months, 1) };
    let of_year = |year| if at_end { date_of(year, 12, 31) } else { date_of(year, 1, 1) };
    if let Some(rest) = rest.said("next month") {
        return Bare::new(of_month(1), Form::Edge, Footing::Closing, rest);
    }
    if let Some(rest) = rest.said("next year") {
        return Bare::new(of_year(today.year().checked_add(1)?), Form::Edge, Footing::Closing, rest);
    }
    // The beginning of what has begun is over.
    if let Some(rest) = rest.said_any(&["the month", "this month", "month"]).filter(|_| at_end) {
        return Bare::new(of_month(0), Form::Edge, Footing::Closing, rest);
    }
    if let Some(rest) = rest.said_any(&["the year", "this year", "year"]).filter(|_| at_end) {
        return Bare::new(of_year(today.year()), Form::Edge, Footing::Closing, rest);
    }
    let (month, rest) = month(rest)?;
    let months = i32::try_from(month).ok()? - i32::try_from(today.month()).ok()?;
    let (day, rest) = match year(rest) {
        Some((year, rest)) => {
            (of_month(months.checked_add(year.checked_sub(today.year())?.checked_mul(12)?)?), rest)
        }
        None => (of_month(months).filter(|day| *day >= today).or_else(|| of_month(months + 12)), rest),
    };
    Bare::new(day, Form::Edge, Footing::Closing, rest)
}

fn calendar_date<'t>(words: Words<'t>, here: &Here) -> Option<Bare<'t>> {
    let (dated, rest) = dated(words, here.date_order)?;
    Bare::new(dated.next(here.today), Form::Dated, dated.footing(), rest)
}

/// "the 15th", "the 1st of next month".
fn a_day_of_the_month<'t>(words: Words<'t>, here: &Here) -> Option<Bare<'t>> {
    let ((day, of_month), rest) = day_of_month(words)?;
    let (on, alone) = match of_month {
        OfMonth::Any => (nearest_day_of_month(day, here, 1), Footing::Whole),
        OfMonth::Next => (in_month(here.today, 1, day), Footing::Firm),
    };
    let bare = Bare::new(on, Form::Dated, alone, rest)?;
    // "on the 7th floor"
    Some(Bare { led: if alone == Footing::Whole { Footing::Closing } else { Footing::Firm }, ..bare })
}

/// "in two weeks", "in about a month", "in two weeks' time".
fn in_an_amount<'t>(words: Words<'t>, here: &Here) -> Option<Bare<'t>> {
    let words = words.said("in")?.maybe(&["about", "around", "roughly"]);
    let (Amount::Days(span), rest) = amount(words)? else { return None };
    let apostrophe = rest.mark('\'').or_else(|| rest.mark('’')).map(|rest| rest.maybe(&["s"]));
    let rest = apostrophe.unwrap_or(rest).said("time").unwrap_or(rest).maybe(&["or so"]);
    Bare::new(span.after(here.today), Form::Counted, Footing::Firm, rest)
}

/// "two weeks from now", "a week from friday", "a week on friday", "two weeks today".
fn an_amount_from<'t>(words: Words<'t>, here: &Here) -> Option<Bare<'t>> {
    let (Amount::Days(span), rest) = amount(words)? else { return None };
    let rest = match rest.said("from") {
        Some(rest) => rest,
        // "a day tomorrow" is rather a length and a day.
        None if span.unit() == Unit::Week => rest.maybe(&["on"]),
        None => return None,
    };
    let (from, rest) = if let Some(rest) = rest.said_any(&["now", "today"]) {
        (Some(here.today), rest)
    } else if let Some(rest) = rest.said("tomorrow") {
        (here.today.succ_opt(), rest)
    } else {
        let (named, rest) = weekday(rest)?;
        (first_after(here.today, named.weekday), rest)
    };
    Bare::new(span.after(from?), Form::Counted, Footing::Firm, rest)
}
