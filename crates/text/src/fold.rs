//! Folding for matching: what a reader takes for the same letters becomes the same bytes.
//!
//! Case, diacritics, ligatures, quotation marks, apostrophes, dashes, spaces and the ellipsis are
//! folded; nothing else is, so that words and places stay what they are. Base letters are those of
//! Unicode's canonical decomposition; letters with a stroke, which have none, go with their plain
//! ones. Folding twice changes nothing more.

use crate::Span;
use std::borrow::Cow;

/// Base letters of U+00C0 to U+024F, in order; `0` where a letter has none.
const LATIN: &[u8; 0x250 - 0xc0] = b"\
aaaaaa0ceeeeiiiidnooooo0ouuuuy00aaaaaa0ceeeeiiiidnooooo0ouuuuy0y\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii00jjkkklllllll\
lllnnnnnn0nnoooooo00rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
bb00000ccdd000000ffg000ikkl00nnooo00pp000000tttuu0vyyzz000000000\
0000000000000aaiioouuuuuuuuuu0aaaa00ggggkkoooo00j000gg00nnaa0000\
aaaaeeeeiiiioooorrrruuuusstt00hh0000zzaaeeooooooooyy000j00acclt0\
000b00eejj00rryy";

/// Base letters of U+1E00 to U+1EFF, which hold those of Vietnamese.
const LATIN_ADDITIONAL: &[u8; 0x100] = b"\
aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
wwwwwwwwwwxxxxyyzzzzzzhtwy000000aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy000000";

/// What one character becomes.
enum Fold {
    Char(char),
    /// None, or several.
    Text(&'static str),
}

/// Folds one character: into none (a combining accent, a soft hyphen), one or a few.
///
/// Only the ellipsis, ligatures and letters like `ß` and `æ` become more than one.
pub fn fold_char(c: char) -> impl Iterator<Item = char> {
    let (one, more) = match fold_one(c) {
        Fold::Char(one) => (Some(one), ""),
        Fold::Text(text) => (None, text),
    };
    one.into_iter().chain(more.chars())
}

/// Folds a text. Borrowed where nothing changes.
pub fn fold(text: &str) -> Cow<'_, str> {
    let same = |byte: u8| matches!(byte, b' '..=b'~') && !byte.is_ascii_uppercase();
    if text.bytes().all(same) { Cow::Borrowed(text) } else { Cow::Owned(Folded::new(text).text) }
}

fn fold_one(c: char) -> Fold {
    Fold::Char(match c {
        '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' => ' ',
        '\0'..='\x7f' => c.to_ascii_lowercase(),
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' | '＂' => '"',
        '‘' | '’' | '‚' | '‛' | '‹' | '›' | '′' | '´' | 'ʹ'..='ʽ' | 'ˈ' => '\'',
        '‐'..='―' | '⁃' | '−' | '﹘' | '﹣' => '-',
        '\u{85}'
        | '\u{a0}'
        | '\u{1680}'
        | '\u{2000}'..='\u{200a}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{202f}'
        | '\u{205f}'
        | '\u{3000}' => ' ',
        // Soft hyphen, joiners, marks of direction, variation selectors.
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' => {
            return Fold::Text("");
        }
        // Combining accents.
        '\u{300}'..='\u{36f}' => return Fold::Text(""),
        '…' => return Fold::Text("..."),
        'Æ' | 'æ' | 'Ǣ' | 'ǣ' | 'Ǽ' | 'ǽ' => return Fold::Text("ae"),
        'Œ' | 'œ' => return Fold::Text("oe"),
        'ß' | 'ẞ' => return Fold::Text("ss"),
        'Þ' | 'þ' => return Fold::Text("th"),
        'Ĳ' | 'ĳ' => return Fold::Text("ij"),
        'Ǿ' | 'ǿ' => 'o',
        'ﬀ' => return Fold::Text("ff"),
        'ﬁ' => return Fold::Text("fi"),
        'ﬂ' => return Fold::Text("fl"),
        'ﬃ' => return Fold::Text("ffi"),
        'ﬄ' => return Fold::Text("ffl"),
        'ﬅ' | 'ﬆ' => return Fold::Text("st"),
        // Full-width forms of ASCII.
        '\u{ff01}'..='\u{ff5e}' => {
            let plain = (c as u32 - 0xff01 + 0x21) as u8;
            char::from(plain.to_ascii_lowercase())
        }
        _ => base_letter(c).unwrap_or_else(|| {
            // The one letter with a longer lower-case form, `İ`, has a base letter.
            let lower = c.to_lowercase().next().unwrap_or(c);
            base_letter(lower).unwrap_or(lower)
        }),
    })
}

fn base_letter(c: char) -> Option<char> {
    let base = match c as u32 {
        code @ 0xc0..0x250 => LATIN[code as usize - 0xc0],
        code @ 0x1e00..0x1f00 => LATIN_ADDITIONAL[code as usize - 0x1e00],
        _ => b'0',
    };
    (base != b'0').then_some(char::from(base))
}

/// A folded text with the way back to the text it was made from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    text: String,
    /// The characters that became none, several or one of another length, in order. Between them
    /// bytes stand in both texts at one distance.
    changes: Vec<Change>,
}

/// A character that became none, several or one of another length in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Change {
    folded: Span,
    original: Span,
}

impl Folded {
    /// Folds a text.
    pub fn new(text: &str) -> Folded {
        let mut folded = Folded { text: String::with_capacity(text.len()), changes: Vec::new() };
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let at = text.len() - rest.len();
            let plain = rest.bytes().position(|byte| !matches!(byte, b' '..=b'~'));
            let plain = plain.unwrap_or(rest.len());
            if plain > 0 {
                let start = folded.text.len();
                folded.text.push_str(&rest[..plain]);
                folded.text[start..].make_ascii_lowercase();
                rest = &rest[plain..];
                continue;
            }
            let start = folded.text.len();
            let changed = match fold_one(c) {
                Fold::Char(one) => {
                    folded.text.push(one);
                    one.len_utf8() != c.len_utf8()
                }
                Fold::Text(few) => {
                    folded.text.push_str(few);
                    true
                }
            };
            if changed {
                let end = folded.text.len();
                folded.changes.push(Change {
                    folded: Span::new(start, end),
                    original: Span::new(at, at + c.len_utf8()),
                });
            }
            rest = &rest[c.len_utf8()..];
        }
        folded
    }

    /// The folded text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The span of the original text that `span` of the folded one comes from. Always on character
    /// borders of the original: a part of a folded ligature stands for the whole, and accents that
    /// folding dropped belong to the letter before them.
    pub fn original(&self, span: Span) -> Span {
        let end = self.place(span.end, true);
        Span { start: self.place(span.start, span.is_empty()).min(end), end }
    }

    /// Where the byte at `at` of the folded text stands in the original; `up` is whether a place
    /// within a changed character means its end.
    fn place(&self, at: u32, up: bool) -> u32 {
        let after = self.changes.partition_point(|change| {
            change.folded.start < at || change.folded == Span { start: at, end: at }
        });
        let Some(change) = after.checked_sub(1).and_then(|last| self.changes.get(last)) else {
            return at;
        };
        if at >= change.folded.end {
            change.original.end + (at - change.folded.end)
        } else if up {
            change.original.end
        } else {
            change.original.start
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn folds_what_readers_take_for_the_same() {
        insta::assert_snapshot!(fold("“Don’t” — «Café»\u{a0}NAÏVE…"), @r#""don't" - "cafe" naive..."#);
        insta::assert_snapshot!(fold("Łódź, Erdoğan, Nguyễn, Straße, œuvre, ﬁnal, ＡＢＣ"), @"lodz, erdogan, nguyen, strasse, oeuvre, final, abc");
        insta::assert_snapshot!(fold("e\u{301}migre\u{301} co\u{ad}operate ПУТИН Å K"), @"emigre cooperate путин a k");
    }

    #[test]
    fn plain_text_is_borrowed() {
        assert!(matches!(fold("a \"plain\" text - 1"), Cow::Borrowed(_)));
    }

    #[test]
    fn finds_the_way_back() {
        let text = "“Straße” cafe\u{301}s… ok";
        let folded = Folded::new(text);
        assert_eq!(folded.text(), "\"strasse\" cafes... ok");
        let back = |word: &str| {
            let at = folded.text().find(word).expect("the word is there");
            folded.original(Span::new(at, at + word.len())).of(text)
        };
        assert_eq!(back("strasse"), "Straße");
        assert_eq!(back("cafe"), "cafe\u{301}");
        assert_eq!(back("stras"), "Straß");
        assert_eq!(back("se"), "ße", "a part of a letter stands for the whole");
        assert_eq!(back(".."), "…");
        assert_eq!(back("ok"), "ok");
    }

    #[test]
    fn base_letters_are_those_of_unicode() {
        for c in ('\u{c0}'..'\u{250}').chain('\u{1e00}'..'\u{1f00}') {
            let mut decomposed = c.nfd().filter(|c| !matches!(c, '\u{300}'..='\u{36f}'));
            if let (Some(base), None) = (decomposed.next(), decomposed.next())
                && base.is_ascii_alphabetic()
            {
                assert_eq!(fold_char(c).collect::<String>(), base.to_ascii_lowercase().to_string());
            }
        }
    }

    proptest! {
           #[test]
           fn folding_twice_changes_nothing_more(text: String) {
               let once = fold(&text).into_owned();
               prop_assert_eq!(fold(&once), &*once);
               prop_assert_eq!(once, text.chars().flat_map(fold_char).collect::<String>());
           }

           #[test]
           fn original_spans_fold_to_what_they_came_from(text in "[a-zA-Z “”’…ßéﬃ\u{301}\u{ad}İя한😀]{0,40}", start in 0usize..60, len in 0usize..20) {
               let folded = Folded::new(&text);
               let borders: Vec<usize> = (0..=folded.text().len()).filter(|at| folded.text().is_char_boundary(*at)).collect();
               let start = borders[start % borders.len()];
               let end = borders[(borders.iter().position(|at| *at == start).expect("a border") + len).min(borders.len() - 1)];
               let span = Span::new(start, end);
               let original = folded.original(span);
               prop_assert!(text.get(original.range()).is_some(), "not on character borders: {:?}", original);
               let again = fold(original.of(&text)).into_owned();
               prop_assert!(again.contains(span.of(folded.text())), "{:?} in {:?}", span.of(folded.text()), again);
               // At most the rest of a ligature or an ellipsis on either side.
               prop_assert!(again.len() <= span.len() + 4);
           }

           #[test]
           fn neighbours_stay_neighbours(text in "[a-z “…é\u{301}😀]{0,30}") {
               let folded = Folded::new(&text);
               let borders: Vec<usize> = (0..=folded.text().len()).filter(|at| folded.text().is_char_boundary(*at)).collect();
               for pair in borders.windows(3) {
                   let left = folded.original(Span::new(pair[0], pair[1]));
                   let right = folded.original(Span::new(pair[1], pair[2]));
                   // Parts of one character of the original share its start.
    prop_assert!(left.end <= right.start || left.start == right.start);
               }
           }
       }
}
