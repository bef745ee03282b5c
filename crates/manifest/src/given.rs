//! A fact about a document as the manifest gives it: known, with its reason, or not known and why.

use crate::Problem;
use crate::fields::{Fields, Placed};

/// A fact that the manifest states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Given {
    /// Where the fact stands in the manifest.
    pub(crate) at: usize,
    /// The fact; `None` where it is not known.
    pub(crate) value: Option<Placed<String>>,
    /// A name for narrow places; for outlets only.
    pub(crate) short: Option<String>,
    /// How it is known, or why it is not: a sentence.
    pub(crate) reason: String,
    /// Whether it stands against what the text says.
    pub(crate) overrides_text: bool,
}

/// Reads the fact `key = { value = "…", reason = "…" }` or `key = { unknown = "…" }`.
pub(crate) fn fact(
    fields: &mut Fields<'_>,
    key: &'static str,
    problems: &mut Vec<Problem>,
) -> Option<Given> {
    let mut inner = fields.table(key, "a fact", problems)?;
    let at = inner.at();
    let unknown = inner.text("unknown", problems);
    let short = if key == "outlet" { inner.text("short", problems) } else { None };
    let given = if let Some(reason) = unknown {
        Some(Given { at, value: None, short: None, reason: reason.value, overrides_text: false })
    } else {
        let value = if short.is_some() {
            inner.text("value", problems)
        } else {
            inner.required("value", problems)
        };
        let reason = if value.is_some() {
            inner.required("reason", problems)
        } else {
            inner.text("reason", problems)
        };
        let overrides_text = inner.flag("overrides_text", problems);
        (value.is_some() || short.is_some()).then(|| Given {
            at,
            value,
            short: short.map(|short| short.value),
            reason: reason.map(|reason| reason.value).unwrap_or_default(),
            overrides_text,
        })
    };
    inner.finish(problems);
    given
}

/// Authors as the manifest gives them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum GivenAuthors {
    /// Named, though not in the text.
    Named(Vec<GivenAuthor>),
    /// Not known.
    Unknown {
        /// Where the manifest says so.
        at: usize,
        /// Why: a sentence.
        reason: String,
    },
}

/// An author whom the text does not name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct GivenAuthor {
    /// Where the manifest names them.
    pub(crate) at: usize,
    /// Name without title.
    pub(crate) name: String,
    /// Office or standing.
    pub(crate) role: Option<String>,
    /// Institution.
    pub(crate) affiliation: Option<String>,
    /// How it is known: a sentence.
    pub(crate) reason: String,
}

/// Reads `authors = [{ name = "…", reason = "…" }]` or `authors = { unknown = "…" }`.
pub(crate) fn authors(
    fields: &mut Fields<'_>,
    problems: &mut Vec<Problem>,
) -> Option<GivenAuthors> {
    if fields.is_table("authors") {
        let mut inner = fields.table("authors", "the authors", problems)?;
        let at = inner.at();
        let reason = inner.required("unknown", problems);
        inner.finish(problems);
        return Some(GivenAuthors::Unknown { at, reason: reason?.value });
    }
    let mut named = Vec::new();
    for mut inner in fields.tables("authors", "an author", problems) {
        let name = inner.required("name", problems);
        let role = inner.text("role", problems).map(|role| role.value);
        let affiliation = inner.text("affiliation", problems).map(|place| place.value);
        let reason = inner.required("reason", problems);
        if let (Some(name), Some(reason)) = (name, reason) {
            let at = inner.at();
            named.push(GivenAuthor {
                at,
                name: name.value,
                role,
                affiliation,
                reason: reason.value,
            });
        }
        inner.finish(problems);
    }
    (!named.is_empty()).then_some(GivenAuthors::Named(named))
}
