//! What was found out of a word, kept for the next place where the same word stands.

/// The words met most lately, each at the place that its letters lead to, with what is known of
/// them. A word that takes another's place costs time, never truth.
pub(crate) struct Memo<'t, T> {
    places: Vec<Option<(&'t str, T)>>,
}

impl<'t, T: Copy> Memo<'t, T> {
    /// How many words are kept: an article has fewer different ones. A power of two.
    const PLACES: usize = 4096;

    pub(crate) fn new() -> Memo<'t, T> {
        Memo { places: vec![None; Self::PLACES] }
    }

    /// What is known of a word; found out by `find` where it is not kept.
    pub(crate) fn of(&mut self, word: &'t str, find: impl FnOnce() -> T) -> T {
        let place = &mut self.places[place_of(word) % Self::PLACES];
        match place {
            Some((kept, known)) if *kept == word => *known,
            _ => {
                let known = find();
                *place = Some((word, known));
                known
            }
        }
    }
}

/// Where a word is kept: FNV-1a (Fowler, Noll and Vo), enough for short words.
fn place_of(word: &str) -> usize {
    let hash = word
        .bytes()
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (hash ^ (hash >> 15)) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_known_whatever_took_their_place() {
        let words: Vec<String> = (0..20_000).map(|n| format!("w{n}")).collect();
        let mut memo = Memo::new();
        for _ in 0..2 {
            for word in &words {
                assert_eq!(memo.of(word, || word.len()), word.len());
            }
        }
        let mut asked = 0;
        for _ in 0..3 {
            memo.of("again", || {
                asked += 1;
                5
            });
        }
        assert_eq!(asked, 1);
    }
}
