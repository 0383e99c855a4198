use super::*;

#[test]
fn a_group_is_a_part_or_ends_one() {
    for (line, groups) in [
        ("Mara - kind; #letters", &["letters"][..]),
        ("Mara - kind; #letters #law, #Été-2026", &["letters", "law", "Été-2026"]),
        ("Mara - kind #letters", &["letters"]),
        ("Mara - kind; met at work #work.", &["work"]),
        ("Mara - follow up in two weeks #work", &["work"]),
        ("Mara #letters", &["letters"]),
    ] {
        let said: Vec<_> = all_of("group", line).into_iter().map(|part| part.said).collect();
        let groups: Vec<_> = groups.iter().map(|&group| Said::Group(group.into())).collect();
        assert_eq!(said, groups, "{line}");
        assert_eq!(text_of("name", line), "Mara");
    }
    for words in ["number #1", "a#b", "C#", "#", "#letters and law"] {
        assert_eq!(parts(&format!("Mara - {words}"))[1..], [("remember_for", words.to_owned())]);
    }
}

#[test]
fn a_birthday_is_said_in_several_ways() {
    for words in ["birthday 12 May", "Birthday: 12 May", "birthday is on 12 May", "anniversary May 12"] {
        let part = the("date", &format!("Mara - {words}"));
        assert!(matches!(part.said, Said::Date { on, .. } if on.to_string() == "--05-12"), "{words}");
    }
}

#[test]
fn what_follows_a_comma_behind_a_date_or_a_span_is_kept() {
    for line in ["Mara - birthday 12 May, likes cake", "Mara - every two months, likes cake"] {
        assert_eq!(text_of("remember_for", line), "likes cake");
        assert!(reading(line).parts.iter().skip(1).all(|part| !part.sure), "{line}");
    }
}

#[test]
fn who_introduced_you_is_a_name() {
    for (words, name, sure) in [
        ("via Tomás Ferreira", "Tomás Ferreira", true),
        ("introduced by Ana", "Ana", true),
        ("through hard times she stays calm", "hard times she stays calm", false),
        ("via Ana Sousa, a neighbour", "Ana Sousa", false),
    ] {
        let part = the("introduced_by", &format!("Mara - {words}"));
        assert_eq!((part.said, part.sure), (Said::IntroducedBy(name.into()), sure), "{words}");
    }
}
