//! Notes on the author: 'X is a senior fellow at Y.' They name authors, and are no text of theirs.

use crate::names::{is_name, is_role, without_title};
use synoptic_text::Span;

/// What a note on somebody says, in positions of its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Bio {
    /// Name, without title.
    pub(crate) name: Span,
    pub(crate) role: Option<Span>,
    pub(crate) affiliation: Option<Span>,
}

/// Verbs that open the notice of somebody's standing.
const VERBS: &[&str] = &[
    "is",
    "was",
    "serves",
    "served",
    "works",
    "worked",
    "teaches",
    "takes",
    "holds",
    "heads",
    "leads",
    "directs",
    "covers",
    "writes",
    "reports",
    "studies",
    "researches",
    "has",
    "joined",
    "chairs",
    "edits",
    "specialises",
    "specializes",
];

/// Reads a note on somebody. It must open with their name.
pub(crate) fn bio(text: &str) -> Option<Bio> {
    let bare = without_title(text);
    let lead = text.len() - bare.len();
    let mut name_end = None;
    let mut verb_end = 0;
    let mut verb = "";
    let mut at = 0;
    for (count, word) in bare.split_inclusive(char::is_whitespace).enumerate() {
        if count > 9 {
            break;
        }
        let shown = word.trim();
        if VERBS.contains(&shown) && count >= 2 {
            name_end = Some(at);
            verb_end = at + word.len();
            verb = shown;
            break;
        }
        at += word.len();
    }
    let mut name = bare[..name_end?].trim();
    // `Jane Doe (@jane) is …`, `Jane Doe, PhD, is …`
    if let Some(cut) = name.find([',', '(']) {
        name = name[..cut].trim_end();
    }
    if !is_name(name) {
        return None;
    }
    let rest = lead + verb_end;
    let said = &text[rest..];
    let end = said.find(". ").map_or(said.trim_end_matches('.').len(), |at| at);
    let sentence = &said[..end];
    let (role, affiliation) = standing(sentence, verb);
    let place = |range: (usize, usize)| Span::new(rest + range.0, rest + range.1).trimmed(text);
    Some(Bio {
        name: Span::new(lead, lead + name.len()),
        role: role.map(place).filter(|span| !span.is_empty()),
        affiliation: affiliation.map(place).filter(|span| !span.is_empty()),
    })
}

type Range = (usize, usize);

/// Office and institution in the words after the verb.
fn standing(sentence: &str, verb: &str) -> (Option<Range>, Option<Range>) {
    let mut from = 0;
    for lead in ["the role of ", "the roles of ", "the role as ", "the roles as ", "as ", "also "] {
        from += if sentence[from..].starts_with(lead) { lead.len() } else { 0 };
    }
    // 'currently a fellow' is an office, 'currently pursuing …' is what somebody does.
    let now = sentence[from..].strip_prefix("currently ").unwrap_or(&sentence[from..]);
    if let Some(article) = ["a ", "an ", "the "].iter().find(|article| now.starts_with(**article)) {
        from = sentence.len() - now.len() + article.len();
    }
    let rest = &sentence[from..];
    let cut = [" at ", " with the ", " based "]
        .iter()
        .filter_map(|cut| rest.find(cut).map(|at| (at, cut.len())))
        .min();
    let role_end = from + cut.map_or(rest.len(), |(at, _)| at);
    let role = (from, role_end);
    let is_standing = matches!(
        verb,
        "is" | "was"
            | "serves"
            | "served"
            | "takes"
            | "works"
            | "worked"
            | "holds"
            | "heads"
            | "leads"
            | "directs"
            | "chairs"
    );
    let long = sentence[role.0..role.1].split_whitespace().count() > 24;
    let role = (is_standing && !long && role.1 > role.0).then_some(role);
    let affiliation = cut.filter(|_| rest.contains(" at ")).and_then(|_| {
        let start = from + rest.find(" at ")? + 4;
        let stop = [" and ", " where ", " who ", " with ", "; "]
            .iter()
            .filter_map(|stop| sentence[start..].find(stop))
            .min();
        let end = start + stop.unwrap_or(sentence.len() - start);
        let the = if sentence[start..end].starts_with("the ") { 4 } else { 0 };
        Some((start + the, end))
    });
    (role, affiliation)
}

/// Whether a note says something that notes on authors say: an office, studies, books.
pub(crate) fn is_telling(text: &str) -> bool {
    is_role(text)
        || [
            "pursuing",
            "phd",
            "ph.d",
            "bachelor",
            "master",
            "author of",
            "based in",
            "research interests",
            "degree",
            "freelance",
        ]
        .iter()
        .any(|word| text.to_lowercase().contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let Some(bio) = bio(text) else { return "-".to_owned() };
        let of = |span: Option<Span>| span.map_or("-", |span| span.of(text)).to_owned();
        format!("{} | {} | {}", bio.name.of(text), of(bio.role), of(bio.affiliation))
    }

    #[test]
    fn reads_name_office_and_institution() {
        insta::assert_snapshot!(shown("Jane Doe is a senior fellow at the Institute of Rivers. She rows."), @"Jane Doe | senior fellow | Institute of Rivers");
        insta::assert_snapshot!(shown("Mr. He Jun takes the roles as Partner, Director of Rivers and Senior Researcher. His field is water"), @"He Jun | Partner, Director of Rivers and Senior Researcher | -");
        insta::assert_snapshot!(shown("Mah Noor is currently pursuing her bachelor's in rivers at Water University, Delta."), @"Mah Noor | currently pursuing her bachelor's in rivers | Water University, Delta");
        insta::assert_snapshot!(shown("The river is a border."), @"-");
    }
}
