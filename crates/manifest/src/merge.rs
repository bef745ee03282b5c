//! Joins what the manifest says about a document with what its text says.
//!
//! The text goes first: a fact that it states is not to be repeated, and the manifest may not
//! contradict it unless it says so (`overrides_text`), because the parser misread the text or the
//! text is wrong. A date may be made more precise, an outlet's initials may be spelt out.

use crate::Problem;
use crate::given::{Given, GivenAuthors};
use crate::manifest::Entry;
use crate::source::Source;
use synoptic_corpus::{Author, Basis, Document, Edtf, Fact};

/// Fills `document` with what `entry` adds; `text` is the document's file, `manifest` that of the
/// entry.
pub(crate) fn merge(
    document: &mut Document,
    text: &Source,
    entry: &Entry,
    manifest: &Source,
    problems: &mut Vec<Problem>,
) {
    let metadata = &mut document.metadata;
    document.id.clone_from(&entry.id);
    metadata.siglum = entry.siglum;
    let mut merging = Merging { text, manifest, problems, remarks: Vec::new() };
    for (key, given) in &entry.facts {
        if given.short.is_some() {
            metadata.outlet_short.clone_from(&given.short);
        }
        merging.fact(key.name, given, (key.slot)(metadata));
    }
    if let Some(authors) = &entry.authors {
        merging.authors(authors, &mut metadata.authors);
    }
    metadata.remarks = merging.remarks;
    metadata.remarks.extend(entry.remarks.iter().cloned());
    if metadata.title.is_none() {
        problems.push(text.warning(
            0,
            format!(
                "no title found, so the page will show the file's name; begin the file with its title, or give the document title = {{ value = \"…\", reason = \"…\" }} in {}",
                manifest.path
            ),
        ));
    }
}

struct Merging<'a> {
    text: &'a Source,
    manifest: &'a Source,
    problems: &'a mut Vec<Problem>,
    remarks: Vec<String>,
}

impl Merging<'_> {
    fn fact(&mut self, key: &str, given: &Given, slot: &mut Option<Fact>) {
        let Some(value) = &given.value else {
            if given.short.is_some() {
                return;
            }
            match slot {
                Some(stated) => self.contradicted(key, given.at, stated, "is not known", ""),
                None => self.remarks.push(given.reason.clone()),
            }
            return;
        };
        if let Some(stated) = slot {
            let short = given.short.as_deref().unwrap_or_default();
            if same(&stated.value, &value.value) {
                let line = self.line(&stated.basis);
                self.problems.push(self.manifest.warning(
                    given.at,
                    format!(
                        "`{key}` repeats what {} says itself (line {line}); leave it out",
                        self.text.path
                    ),
                ));
                return;
            } else if given.overrides_text {
                let line = self.line(&stated.basis);
                self.remarks.push(format!(
                    "The text itself was read as '{}' (line {line}). {}",
                    stated.value, given.reason
                ));
            } else if !same(&stated.value, short) && !sharpens(key, &stated.value, &value.value) {
                let says = format!("is \"{}\"", value.value);
                let cure = ", or add overrides_text = true with the reason";
                self.contradicted(key, given.at, stated, &says, cure);
                return;
            }
        }
        *slot =
            Some(Fact { value: value.value.clone(), basis: Basis::Corpus(given.reason.clone()) });
    }

    fn authors(&mut self, given: &GivenAuthors, slot: &mut Vec<Author>) {
        match given {
            GivenAuthors::Unknown { at, reason } => match slot.first() {
                Some(stated) => self.named_in_text(*at, stated),
                None => self.remarks.push(reason.clone()),
            },
            GivenAuthors::Named(authors) => {
                for author in authors {
                    if let Some(stated) = slot.iter().find(|stated| {
                        matches!(stated.basis, Basis::Text(_)) && same(&stated.name, &author.name)
                    }) {
                        self.named_in_text(author.at, stated);
                        continue;
                    }
                    slot.push(Author {
                        name: author.name.clone(),
                        role: author.role.clone(),
                        affiliation: author.affiliation.clone(),
                        basis: Basis::Corpus(author.reason.clone()),
                    });
                }
            }
        }
    }

    fn named_in_text(&mut self, at: usize, stated: &Author) {
        let line = self.line(&stated.basis);
        self.problems.push(self.manifest.error(
            at,
            format!(
                "{} names its author itself, {} (line {line}); leave `authors` out",
                self.text.path, stated.name
            ),
        ));
    }

    fn contradicted(&mut self, key: &str, at: usize, stated: &Fact, says: &str, cure: &str) {
        let line = self.line(&stated.basis);
        self.problems.push(self.manifest.error(
            at,
            format!(
                "the manifest says that `{key}` {says}, but {} says \"{}\" (line {line}); leave it out{cure}",
                self.text.path, stated.value
            ),
        ));
    }

    fn line(&self, basis: &Basis) -> usize {
        let at = match basis {
            Basis::Text(span) => span.start as usize,
            Basis::Corpus(_) => 0,
        };
        self.text.warning(at, String::new()).line
    }
}

/// Whether two values are the same but for case, punctuation and spacing.
fn same(a: &str, b: &str) -> bool {
    let letters = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    a == b || (!letters(a).is_empty() && letters(a) == letters(b))
}

/// Whether the manifest's date lies within the text's and says more.
fn sharpens(key: &str, stated: &str, given: &str) -> bool {
    key == "published"
        && match (Edtf::parse(stated), Edtf::parse(given)) {
            (Ok(stated), Ok(given)) => stated.covers(&given),
            _ => false,
        }
}
