//! Documents are made up as blocks, written down as Markdown, and read: the words must be those that were made up.

use proptest::prelude::*;

use super::{body, visible_words};

#[derive(Clone, Debug)]
enum Block {
    Paragraph(Vec<(Piece, Joint)>),
    Heading { level: usize, pieces: Vec<Piece>, anchor: bool },
    Quote(Vec<Block>),
    Bullets(Vec<Vec<Block>>),
    Numbers { first: u32, items: Vec<Vec<Block>> },
    ShortList(Vec<Piece>),
    Code(Vec<String>),
    Html(Vec<String>),
    Rule,
}

#[derive(Clone, Debug)]
enum Piece {
    Word(String),
    Escaped,
    Emphasis(Vec<String>),
    Strong(Vec<String>),
    Both(String, String),
    Code(String),
    Link { words: Vec<String>, address: &'static str },
    Image(Vec<String>),
    Tag,
    Noted { word: String, note: Vec<String> },
}

/// What stands between two pieces of a paragraph.
#[derive(Clone, Copy, Debug)]
enum Joint {
    Space,
    NextLine,
    Break,
}

fn word() -> impl Strategy<Value = String> {
    "[a-zäß]{1,6}('s|,|\\?)?"
}

fn words() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(word(), 1..4)
}

fn piece() -> impl Strategy<Value = Piece> {
    let address =
        prop::sample::select(vec!["https://example.org", "javascript:x", "/there", "<an unseen place>"]);
    prop_oneof![
        5 => word().prop_map(Piece::Word),
        1 => Just(Piece::Escaped),
        1 => words().prop_map(Piece::Emphasis),
        1 => words().prop_map(Piece::Strong),
        1 => (word(), word()).prop_map(|(outer, inner)| Piece::Both(outer, inner)),
        1 => word().prop_map(Piece::Code),
        1 => (words(), address).prop_map(|(words, address)| Piece::Link { words, address }),
        1 => words().prop_map(Piece::Image),
        1 => Just(Piece::Tag),
        1 => (word(), words()).prop_map(|(word, note)| Piece::Noted { word, note }),
    ]
}

/// A line begins with a word, so that no mark at its start means something else.
fn pieces() -> impl Strategy<Value = Vec<Piece>> {
    (word(), prop::collection::vec(piece(), 0..5)).prop_map(|(first, mut rest)| {
        rest.insert(0, Piece::Word(first));
        rest
    })
}

fn block() -> impl Strategy<Value = Block> {
    let joint = prop::sample::select(vec![Joint::Space, Joint::Space, Joint::NextLine, Joint::Break]);
    let leaf = prop_oneof![
        4 => (pieces(), prop::collection::vec(joint, 6))
            .prop_map(|(pieces, joints)| Block::Paragraph(pieces.into_iter().zip(joints).collect())),
        2 => (1usize..=6, pieces(), any::<bool>())
            .prop_map(|(level, pieces, anchor)| Block::Heading { level, pieces, anchor }),
        1 => prop::collection::vec(pieces().prop_map(|pieces| pieces[0].clone()), 1..4).prop_map(Block::ShortList),
        1 => words().prop_map(Block::Code),
        1 => words().prop_map(Block::Html),
        1 => Just(Block::Rule),
    ];
    leaf.prop_recursive(3, 24, 3, |inner| {
        let blocks = prop::collection::vec(inner, 1..4);
        let items = prop::collection::vec(blocks.clone(), 1..3);
        prop_oneof![
            blocks.prop_map(Block::Quote),
            items.clone().prop_map(Block::Bullets),
            (0u32..2_000, items).prop_map(|(first, items)| Block::Numbers { first, items }),
        ]
    })
}

/// A document being written down, with what a reader should see of it.
#[derive(Default)]
struct Written {
    visible: Vec<String>,
    notes: Vec<Vec<String>>,
}

impl Written {
    fn blocks(&mut self, blocks: &[Block]) -> Vec<String> {
        let mut lines = Vec::new();
        for block in blocks {
            lines.extend(self.block(block));
            lines.push(String::new());
        }
        lines
    }

    fn block(&mut self, block: &Block) -> Vec<String> {
        match block {
            Block::Paragraph(pieces) => {
                let mut text = String::new();
                for (nth, (piece, joint)) in pieces.iter().enumerate() {
                    text.push_str(match joint {
                        _ if nth == 0 => "",
                        Joint::Space => " ",
                        Joint::NextLine => "\n",
                        Joint::Break => "\\\n",
                    });
                    text.push_str(&self.piece(piece));
                }
                text.split('\n').map(str::to_owned).collect()
            }
            Block::Heading { level, pieces, anchor } => {
                let title: Vec<String> = pieces.iter().map(|piece| self.piece(piece)).collect();
                let anchor = if *anchor { " {#an-anchor}" } else { "" };
                vec![format!("{} {}{anchor}", "#".repeat(*level), title.join(" "))]
            }
            Block::Quote(blocks) => self.blocks(blocks).iter().map(|line| format!("> {line}")).collect(),
            Block::Bullets(items) => {
                items.iter().flat_map(|item| indented("- ", &self.blocks(item))).collect()
            }
            Block::Numbers { first, items } => items
                .iter()
                .zip(*first..)
                .flat_map(|(item, number)| indented(&format!("{number}. "), &self.blocks(item)))
                .collect(),
            Block::ShortList(items) => items.iter().map(|item| format!("- {}", self.piece(item))).collect(),
            Block::Code(words) => {
                self.visible.extend_from_slice(words);
                [vec!["```text".to_owned()], words.clone(), vec!["```".to_owned()]].concat()
            }
            Block::Html(words) => {
                let lines = [vec!["<div>".to_owned()], words.clone(), vec!["</div>".to_owned()]].concat();
                self.visible.extend_from_slice(&lines);
                lines
            }
            Block::Rule => vec!["***".to_owned()],
        }
    }

    fn piece(&mut self, piece: &Piece) -> String {
        match piece {
            Piece::Word(word) => self.see(std::slice::from_ref(word)),
            Piece::Escaped => {
                self.see(&["*été*".to_owned()]);
                "\\*&eacute;t&#233;\\*".to_owned()
            }
            Piece::Emphasis(words) => format!("*{}*", self.see(words)),
            Piece::Strong(words) => format!("**{}**", self.see(words)),
            Piece::Both(outer, inner) => {
                let outer = self.see(std::slice::from_ref(outer));
                format!("*{outer} **{}***", self.see(std::slice::from_ref(inner)))
            }
            Piece::Code(word) => format!("`{}`", self.see(std::slice::from_ref(word))),
            Piece::Link { words, address } => format!("[{}]({address})", self.see(words)),
            Piece::Image(words) => format!("![{}](unseen.png \"unseen\")", self.see(words)),
            Piece::Tag => self.see(&["<br/>".to_owned()]),
            Piece::Noted { word, note } => {
                self.notes.push(note.clone());
                format!("{}[^n{}]", self.see(std::slice::from_ref(word)), self.notes.len())
            }
        }
    }

    fn see(&mut self, words: &[String]) -> String {
        self.visible.extend_from_slice(words);
        words.join(" ")
    }
}

/// The lines of a list item: the first after its mark, the others as far in as the mark is wide.
fn indented(mark: &str, lines: &[String]) -> Vec<String> {
    let gap = " ".repeat(mark.len());
    let before = std::iter::once(mark).chain(std::iter::repeat(gap.as_str()));
    before.zip(lines).map(|(before, line)| format!("{before}{line}")).collect()
}

proptest! {
    #[test]
    fn every_visible_word_appears_once_and_in_order(blocks in prop::collection::vec(block(), 0..6)) {
        let mut written = Written::default();
        let mut lines = written.blocks(&blocks);
        for (number, note) in (1..).zip(&written.notes) {
            lines.push(format!("[^n{number}]: {}", note.join(" ")));
        }

        let essay = body(&lines.join("\n"));
        prop_assert_eq!(visible_words(&essay), written.visible);
        let notes: Vec<String> = essay.notes.iter().map(|note| note.text.clone()).collect();
        prop_assert_eq!(notes, written.notes.iter().map(|note| note.join(" ")).collect::<Vec<_>>());
    }
}
