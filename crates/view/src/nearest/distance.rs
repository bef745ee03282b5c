//! How far one name is from another: by slips of the pen and by words in common.

use synoptic_search::slips;
use synoptic_text::fold;

/// How far something with this id and these words is from what was asked for, from 0 to 100;
/// `None` where it is too far to have been meant.
pub(super) fn distance(asked: &str, id: &str, label: &str) -> Option<u32> {
    let (asked, id) = (fold(asked), fold(id));
    let letters: [Vec<char>; 2] = [asked.chars().collect(), id.chars().collect()];
    let longest = letters[0].len().max(letters[1].len());
    // A third of the letters may be wrong.
    let by_letters = slips(&letters[0], &letters[1], (longest / 3).max(1))
        .map(|slips| u32::try_from(100 * slips / longest.max(1)).unwrap_or(100));
    let label = fold(label);
    let names: Vec<&str> = words_of(&label).chain(words_of(&id)).collect();
    let typed: Vec<&str> = words_of(&asked).filter(|word| word.len() > 2).collect();
    let is_named = |word: &&str| {
        names.iter().any(|name| {
            name.starts_with(*word)
                || (name.len() > 3 && word.starts_with(name))
                || (word.len() > 3 && synoptic_search::one_slip(word, name))
        })
    };
    let named = typed.iter().filter(|word| is_named(word)).count();
    // Half of the words have to be known.
    let by_words = (named > 0 && 2 * named >= typed.len()).then(|| {
        let unknown = typed.len() - named;
        u32::try_from(20 + 60 * unknown / typed.len()).unwrap_or(100)
    });
    by_letters.into_iter().chain(by_words).min()
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && !word.bytes().all(|byte| byte.is_ascii_digit()))
}
