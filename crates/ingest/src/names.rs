//! The shape of people's names, and the words that stand for offices and institutions.

use crate::fold::{fold, holds_any};

/// Words that stand inside names in lower case.
const PARTICLES: &[&str] = &[
    "al", "bin", "bint", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn",
    "la", "le", "of", "ten", "ter", "van", "von", "y", "zu",
];

/// Titles before a name, folded and without points.
const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
    "prof",
    "professor",
    "sir",
    "dame",
    "lord",
    "lady",
    "rev",
    "gen",
    "col",
    "lt",
    "maj",
    "capt",
    "amb",
    "ambassador",
    "hon",
    "sen",
    "rep",
    "judge",
];

/// Words of which at least one stands in nearly every statement of somebody's office.
const ROLES: &[&str] = &[
    "adviser",
    "advisor",
    "analyst",
    "anchor",
    "assistant",
    "associate",
    "author",
    "candidate",
    "chair",
    "chairman",
    "chairwoman",
    "chief",
    "co-founder",
    "columnist",
    "commentator",
    "consultant",
    "contributor",
    "coordinator",
    "correspondent",
    "correspondents",
    "counsellor",
    "critic",
    "dean",
    "deputy",
    "diplomat",
    "director",
    "economist",
    "editor",
    "editors",
    "envoy",
    "executive",
    "expert",
    "fellow",
    "founder",
    "head",
    "historian",
    "intern",
    "journalist",
    "lawyer",
    "lecturer",
    "manager",
    "minister",
    "officer",
    "partner",
    "photographer",
    "president",
    "producer",
    "professor",
    "reporter",
    "reporters",
    "researcher",
    "scholar",
    "scientist",
    "secretary",
    "specialist",
    "staff",
    "strategist",
    "student",
    "teacher",
    "writer",
    "writers",
];

/// Words of which one stands in the names of most institutions.
const INSTITUTIONS: &[&str] = &[
    "academy",
    "agency",
    "association",
    "bureau",
    "centre",
    "center",
    "college",
    "commission",
    "committee",
    "consortium",
    "council",
    "department",
    "desk",
    "faculty",
    "forum",
    "foundation",
    "fund",
    "group",
    "institute",
    "institution",
    "international",
    "laboratory",
    "library",
    "ministry",
    "museum",
    "network",
    "news",
    "newspaper",
    "office",
    "organisation",
    "organization",
    "press",
    "programme",
    "program",
    "project",
    "school",
    "service",
    "society",
    "think tank",
    "times",
    "trust",
    "tv",
    "union",
    "university",
];

/// Whether the text names an office or standing ('Senior Fellow', 'Staff Writer').
pub(crate) fn is_role(text: &str) -> bool {
    let folded = fold(text);
    holds_any(&folded, ROLES.iter().copied())
}

/// Whether the text names an institution.
pub(crate) fn is_institution(text: &str) -> bool {
    let folded = fold(text);
    holds_any(&folded, INSTITUTIONS.iter().copied())
        || text.split_whitespace().any(|word| {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            (3..=6).contains(&bare.len()) && bare.chars().all(char::is_uppercase)
        })
}

/// Whether the text has the shape of one person's name.
pub(crate) fn is_name(text: &str) -> bool {
    let bare = without_title(text);
    let words: Vec<&str> = bare.split_whitespace().collect();
    let capitals = words.iter().filter(|word| word.contains(char::is_uppercase)).count();
    (2..=6).contains(&words.len())
        && capitals >= 2
        && bare.chars().count() <= 60
        && words
            .first()
            .is_some_and(|word| word.starts_with(char::is_uppercase) || PARTICLES.contains(word))
        && words.last().is_some_and(|word| word.contains(char::is_uppercase))
        && words.iter().all(|word| is_name_word(word))
        && !is_role(bare)
        && !words.iter().any(|word| COMMON.contains(&fold(word).as_str()))
}

/// Capitalised words of headings that no person is called.
const COMMON: &[&str] = &[
    "a",
    "an",
    "and",
    "at",
    "by",
    "for",
    "from",
    "how",
    "in",
    "is",
    "new",
    "on",
    "or",
    "our",
    "the",
    "their",
    "this",
    "to",
    "what",
    "when",
    "where",
    "why",
    "will",
    "with",
    "your",
    "read",
    "more",
    "key",
    "background",
    "introduction",
    "conclusion",
    "overview",
    "editorial",
    "opinion",
    "analysis",
    "commentary",
    "world",
    "politics",
    "policy",
    "report",
    "news",
    "press",
    "team",
    "board",
];

fn is_name_word(word: &str) -> bool {
    let word = word.trim_end_matches(',');
    let letters = word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '.'));
    letters
        && word.chars().any(char::is_alphabetic)
        && (word.starts_with(char::is_uppercase)
            || PARTICLES.contains(&word)
            || word.split_once(['-', '\'', '’']).is_some_and(|(lead, rest)| {
                lead.len() <= 2 && rest.starts_with(char::is_uppercase)
            }))
        && !word.ends_with("'s")
        && !word.ends_with("’s")
        && (!word.ends_with('.') || matches!(word, "Jr." | "Sr.") || word.chars().count() == 2)
}

/// The name without a title before it ('Dr', 'Prof.').
pub(crate) fn without_title(text: &str) -> &str {
    let mut rest = text.trim();
    while let Some((first, after)) = rest.split_once(char::is_whitespace) {
        if !TITLES.contains(&fold(first).as_str()) {
            break;
        }
        rest = after.trim_start();
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_shape_of_a_name() {
        for name in [
            "Jane Doe",
            "Dr. Ama K. Mensah",
            "Ludwig van der Berg",
            "Seán O’Neill-Wu",
            "JANE DOE",
            "Ali al-Amin",
        ] {
            assert!(is_name(name), "{name}");
        }
        for other in [
            "The Bridge",
            "Jane",
            "Jane Doe left",
            "Staff Writer",
            "What Comes Next",
            "Room 12 Press",
            "Key Outcomes",
        ] {
            assert!(!is_name(other), "{other}");
        }
    }

    #[test]
    fn knows_offices_and_institutions() {
        assert!(is_role("Senior Research Fellow"));
        assert!(!is_role("fellowship of the ring"));
        assert!(is_institution("Institute of Rivers"));
        assert!(is_institution("Rivers Desk, ABCD"));
    }
}
