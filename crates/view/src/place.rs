//! Places within a document that have an address: the fragment after `#`.

/// A place within a document.
///
/// Paragraph numbers count paragraphs and list items, as printed in the margin. A caption or a
/// disclaimer has no number there and goes by the index of its block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// `p12`: a paragraph or list item.
    Paragraph(u32),
    /// `p12.3`: its third sentence.
    Sentence {
        /// Number of the paragraph.
        paragraph: u32,
        /// Which of its sentences, from 1.
        sentence: u32,
    },
    /// `b7`: a block outside the count.
    Block(u32),
    /// `b7.1`: a sentence of such a block.
    BlockSentence {
        /// Index of the block.
        block: u32,
        /// Which of its sentences, from 1.
        sentence: u32,
    },
    /// `s-economy`: a section, by its slug.
    Section(String),
    /// `n4`: a numbered note.
    Note(u32),
    /// `notes`: the list of notes.
    Notes,
    /// `left-out`: what the file holds beside its text.
    LeftOut,
}

impl Place {
    /// The fragment, which is also the `id` of the element that shows the place.
    pub fn fragment(&self) -> String {
        match self {
            Place::Paragraph(number) => tagged('p', *number, None),
            Place::Sentence { paragraph, sentence } => tagged('p', *paragraph, Some(*sentence)),
            Place::Block(block) => tagged('b', *block, None),
            Place::BlockSentence { block, sentence } => tagged('b', *block, Some(*sentence)),
            Place::Section(slug) => ["s-", slug].concat(),
            Place::Note(number) => tagged('n', *number, None),
            Place::Notes => "notes".into(),
            Place::LeftOut => "left-out".into(),
        }
    }

    /// Reads a fragment, with or without `#`; `None` where it names no kind of place.
    pub fn parse(fragment: &str) -> Option<Place> {
        let fragment = fragment.trim_start_matches('#');
        match fragment {
            "notes" => return Some(Place::Notes),
            "left-out" => return Some(Place::LeftOut),
            _ => {}
        }
        if let Some(slug) = fragment.strip_prefix("s-") {
            return (!slug.is_empty()).then(|| Place::Section(slug.to_owned()));
        }
        let mut chars = fragment.chars();
        let tag = chars.next()?;
        let (first, second) = match chars.as_str().split_once('.') {
            Some((first, second)) => (number(first)?, Some(number(second)?)),
            None => (number(chars.as_str())?, None),
        };
        match (tag, second) {
            ('p', None) => Some(Place::Paragraph(first)),
            ('p', Some(sentence)) => Some(Place::Sentence { paragraph: first, sentence }),
            ('b', None) => Some(Place::Block(first)),
            ('b', Some(sentence)) => Some(Place::BlockSentence { block: first, sentence }),
            ('n', None) => Some(Place::Note(first)),
            _ => None,
        }
    }
}

fn tagged(tag: char, number: u32, sentence: Option<u32>) -> String {
    let mut text = String::from(tag);
    text.push_str(&number.to_string());
    if let Some(sentence) = sentence {
        text.push('.');
        text.push_str(&sentence.to_string());
    }
    text
}

/// Digits alone, so that every number has one spelling (`p7`, never `p+7` or `p07`).
fn number(text: &str) -> Option<u32> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit());
    (plain && (text == "0" || !text.starts_with('0'))).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_comes_back() {
        for place in [
            Place::Paragraph(12),
            Place::Sentence { paragraph: 12, sentence: 3 },
            Place::Block(0),
            Place::BlockSentence { block: 7, sentence: 1 },
            Place::Section("economic-cooperation".into()),
            Place::Note(4),
            Place::Notes,
            Place::LeftOut,
        ] {
            assert_eq!(Place::parse(&place.fragment()), Some(place));
        }
    }

    #[test]
    fn other_fragments_name_no_place() {
        for fragment in ["", "#", "main", "p", "p01", "p+1", "p1.", "n1.2", "s-", "p99999999999"] {
            assert_eq!(Place::parse(fragment), None, "{fragment}");
        }
    }
}
