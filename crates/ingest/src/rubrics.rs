//! What may stand above a title: breadcrumbs, rubrics, names of series. Judged line by line.

use crate::fold::{fold, holds_any};
use crate::look::{End, Look};
use crate::names::is_name;
use crate::units::Unit;

/// Words of rubrics: what kind of text it is, or the department it stands in.
#[rustfmt::skip]
const RUBRICS: &[&str] = &[
    "africa", "americas", "analyses", "analysis", "article", "articles", "arts", "asia", "asia pacific", "blog",
    "blogs", "books", "breaking", "brief", "business", "climate", "column", "columnists", "columns", "comment",
    "commentaries", "commentary", "conflict", "crime", "culture", "daily", "data", "defence", "defense", "diplomacy",
    "dispatches", "economy", "editorial", "education", "energy", "environment", "essay", "europe", "event", "exclusive",
    "expert comment", "explained", "explainer", "explainers", "fact check", "feature", "features", "finance",
    "foreign affairs", "foreign policy", "geopolitics", "global", "health", "home", "in depth", "in-depth", "india",
    "insight", "insights", "international", "interview", "interviews", "investigation", "latest", "law", "letters",
    "life", "live", "local", "long read", "longread", "magazine", "markets", "media", "middle east", "military",
    "nation", "national", "news", "news analysis", "news feature", "newsletter", "op-ed", "opinion", "opinions",
    "perspective", "perspectives", "podcast", "policy", "policy brief", "politics", "press release", "profile",
    "publication", "publications", "q&a", "regional", "report", "reportage", "reports", "research", "review",
    "reviews", "science", "security", "series", "society", "special report", "sport", "sports", "statement", "story",
    "tech", "technology", "the americas", "top story", "trade", "travel", "uk", "us", "video", "viewpoint", "war",
    "weather", "women", "world",
];

/// Words of which one stands in the name of most series.
#[rustfmt::skip]
const SERIES: &[&str] = &[
    "analysis", "article", "assessment", "backgrounder", "brief", "briefing", "briefs", "bulletin", "commentary",
    "digest", "dispatch", "edition", "focus", "insight", "insights", "issue", "journal", "memo", "monitor", "note",
    "notes", "paper", "papers", "perspective", "perspectives", "report", "reports", "review", "series", "spotlight",
    "study", "update", "viewpoint", "volume", "watch",
];

/// Names of series that need no number.
#[rustfmt::skip]
const BARE_SERIES: &[&str] = &[
    "briefing paper", "discussion paper", "expert comment", "issue brief", "issue paper", "occasional paper",
    "policy brief", "policy paper", "research brief", "research note", "research paper", "working paper",
];

/// Whether a line is the name of a department or of a kind of text, and nothing else.
pub(crate) fn is_department(line: &str) -> bool {
    RUBRICS.contains(&fold(line).as_str())
}

/// Whether a short line above a longer one is a rubric rather than the title.
pub(crate) fn is_rubric(first: &Unit, next: &Unit) -> bool {
    let folded = &first.folded;
    if RUBRICS.contains(&folded.as_str()) {
        return true;
    }
    let parts = || folded.split(['|', '/', ',', '&', '•', '·']).map(str::trim);
    let listed = first.look.words <= 6
        && parts().count() > 1
        && parts().all(|part| RUBRICS.contains(&part) || part.is_empty());
    let again = *folded == next.folded;
    let name = is_name(first.plain()) && next.look.words >= 4;
    let short = (first.look.words <= 3 && next.look.words >= 5
        || first.look.words <= 2 && next.look.words >= 3)
        && next.look.words > first.look.words
        && !matches!(next.look.end, End::Stop);
    let shouted = first.look.is_caps() && first.look.words <= 4 && !next.look.is_caps();
    listed
        || again
        || name
        || first.plain().ends_with('|')
        || is_institution_line(first.plain(), &first.look)
        || (matches!(first.look.end, End::Bare) && (short || shouted))
}

/// Nouns that name institutions when they end a line or `of`, `for` or `on` follows.
const INSTITUTIONS: &[&str] = &[
    "academy",
    "association",
    "center",
    "centre",
    "college",
    "council",
    "department",
    "faculty",
    "foundation",
    "institute",
    "institution",
    "ministry",
    "school",
    "society",
    "university",
];

/// Whether a line is the name of an institution and nothing else: `Institute of Upland Affairs`.
pub(crate) fn is_institution_line(line: &str, look: &Look) -> bool {
    if look.words > 9 || look.end != End::Bare || !(look.is_title_case() || look.is_caps()) {
        return false;
    }
    let folded = fold(line);
    let words: Vec<&str> = folded.split(' ').collect();
    words.iter().enumerate().any(|(at, word)| {
        let next = words.get(at + 1);
        INSTITUTIONS.contains(word)
            && (next.is_none_or(|next| matches!(*next, "of" | "for" | "on")) && words.len() > 1)
    })
}

/// `Home / News / Title`, `Home > News`, `World » Rivers`.
pub(crate) fn is_breadcrumb(line: &str) -> bool {
    let parts = breadcrumb_parts(line);
    let first = parts.first().map_or(String::new(), |part| fold(part));
    let short = parts.iter().rev().skip(1).all(|part| part.split_whitespace().count() <= 4);
    parts.len() >= 2
        && short
        && parts.iter().rev().skip(1).all(|part| !part.is_empty())
        && (parts.len() >= 3 || RUBRICS.contains(&first.as_str()) || first == "you are here")
}

fn breadcrumb_parts(line: &str) -> Vec<&str> {
    for separator in CRUMBS {
        if line.contains(separator) {
            return line.split(separator).map(str::trim).collect();
        }
    }
    Vec::new()
}

/// What parts the steps of a breadcrumb.
const CRUMBS: [&str; 7] = [" / ", " > ", " » ", " › ", " → ", " ⟩ ", " :: "];

/// Where the last step of a breadcrumb begins.
pub(crate) fn last_step(line: &str) -> Option<usize> {
    CRUMBS.iter().find_map(|separator| line.rfind(separator).map(|at| at + separator.len()))
}

/// `Rivers Commentary No. 10, 2024`, `Issue Brief`, `Policy Paper 3/2021`.
pub(crate) fn is_series(line: &str, look: &Look) -> bool {
    if look.words > 12 || !matches!(look.end, End::Bare | End::Stop) {
        return false;
    }
    let folded = fold(line);
    let opening = folded.split([',', '|', '•', '·', ':', '(']).next().unwrap_or("").trim();
    let opening = opening.split(" - ").next().unwrap_or("").trim();
    let named = holds_any(&folded, SERIES.iter().copied());
    (named && is_numbered(&folded)) || BARE_SERIES.contains(&opening)
}

/// `No. 10`, `Vol 3`, `#12`, `Brief 4/2021`.
fn is_numbered(folded: &str) -> bool {
    let counted = ["no", "nr", "vol", "issue", "volume", "number", "№"].iter().any(|word| {
        folded.match_indices(word).any(|(at, _)| {
            let before = folded[..at].chars().next_back();
            let after = folded[at + word.len()..].trim_start_matches(['.', ' ']);
            !before.is_some_and(char::is_alphanumeric)
                && after.starts_with(|c: char| c.is_ascii_digit())
        })
    });
    let slashed = folded.split(' ').any(|word| {
        word.split_once('/').is_some_and(|(a, b)| {
            !a.is_empty() && !b.is_empty() && word.bytes().all(|c| c.is_ascii_digit() || c == b'/')
        })
    });
    counted || slashed || folded.contains('#')
}

/// Headings that open a text: never its title.
pub(crate) fn is_opening_heading(line: &str) -> bool {
    matches!(
        fold(line).as_str(),
        "abstract"
            | "at a glance"
            | "background"
            | "context"
            | "executive summary"
            | "foreword"
            | "highlights"
            | "in brief"
            | "introduction"
            | "key findings"
            | "key messages"
            | "key points"
            | "key takeaways"
            | "overview"
            | "preface"
            | "summary"
            | "takeaways"
            | "the bottom line"
            | "the facts"
            | "tl;dr"
            | "what happened"
            | "what to know"
            | "why it matters"
    ) || numbered_introduction(line)
}

/// `1. Introduction`.
fn numbered_introduction(line: &str) -> bool {
    let rest =
        line.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ')' || c == 'I');
    rest.len() < line.len()
        && matches!(fold(rest).as_str(), "introduction" | "background" | "ntroduction")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::Shape;
    use synoptic_text::Span;

    fn unit(line: &str) -> Unit {
        Unit::new(line, vec![Span::new(0, line.len())], Shape::Text, 0)
    }

    #[test]
    fn knows_what_stands_above_a_title() {
        assert!(is_breadcrumb("Home / Publications / The River and the Dam"));
        assert!(is_breadcrumb("News > World"));
        assert!(!is_breadcrumb("Either / or"));
        assert!(is_rubric(&unit("North-South"), &unit("The river and the dam: who gains what")));
        assert!(is_rubric(&unit("OPINION"), &unit("Let the river run")));
        assert!(!is_rubric(&unit("The river and the dam"), &unit("Who gains and who loses what")));
        for line in
            ["Rivers Commentary No. 10, 2024", "Issue Brief | June 2024", "Policy Paper 3/2021"]
        {
            assert!(is_series(line, &Look::of(line)), "{line}");
        }
        let title = "The Issue of Rivers in 2024";
        assert!(!is_series(title, &Look::of(title)));
    }
}
