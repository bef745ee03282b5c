//! What the manifest adds to what the text says, and where the two disagree.

use crate::folder::{ARTICLE, Folder, MANIFEST};
use insta::assert_snapshot;
use synoptic_corpus::{Basis, Document, Fact};
use synoptic_manifest::Loaded;

fn load(text: &str, lines: &str) -> (Folder, Loaded) {
    let manifest = format!("{MANIFEST}{lines}\n");
    let folder = Folder::with(&[("corpus.toml", &manifest), ("documents/a.txt", text)]);
    let loaded = folder.load();
    (folder, loaded)
}

fn document(loaded: &Loaded) -> &Document {
    &loaded.corpus.documents[0]
}

fn given(fact: &Option<Fact>) -> Option<(&str, &str)> {
    match fact {
        Some(Fact { value, basis: Basis::Corpus(reason) }) => Some((value, reason)),
        _ => None,
    }
}

#[test]
fn a_fact_that_the_text_lacks_is_given_with_its_reason() {
    let (folder, loaded) = load(
        ARTICLE,
        "outlet = { value = \"The Gazette\", short = \"Gazette\", reason = \"From the masthead.\" }\ncountry = { unknown = \"The country is not stated.\" }\nremarks = [\"Scanned.\"]",
    );
    assert_snapshot!(folder.problems(&loaded), @"");
    let metadata = &document(&loaded).metadata;
    assert_eq!(given(&metadata.outlet), Some(("The Gazette", "From the masthead.")));
    assert_eq!(metadata.outlet_short.as_deref(), Some("Gazette"));
    assert_eq!(metadata.country, None);
    assert_eq!(metadata.remarks, ["The country is not stated.", "Scanned."]);
    assert_eq!(metadata.siglum, Some('A'), "chosen from the id");
}

#[test]
fn a_fact_that_the_text_states_is_not_to_be_repeated() {
    let (folder, loaded) =
        load(ARTICLE, "title = { value = \"THE BRIDGE AT OBERAU\", reason = \"x\" }");
    assert_snapshot!(folder.problems(&loaded), @"(warning) corpus/corpus.toml:7: `title` repeats what corpus/documents/a.txt says itself (line 1); leave it out");
    assert_eq!(given(&document(&loaded).metadata.title), None, "the text's own stands");
}

#[test]
fn a_contradiction_stops_the_build() {
    let lines = "published = { value = \"2022\", reason = \"x\" }\ntitle = { unknown = \"x\" }\nauthors = { unknown = \"x\" }";
    let (folder, loaded) = load(ARTICLE, lines);
    assert_snapshot!(folder.problems(&loaded), @r#"
    corpus/corpus.toml:7: the manifest says that `published` is "2022", but corpus/documents/a.txt says "2021-05-03" (line 5); leave it out, or add overrides_text = true with the reason
    corpus/corpus.toml:8: the manifest says that `title` is not known, but corpus/documents/a.txt says "The bridge at Oberau" (line 1); leave it out
    corpus/corpus.toml:9: corpus/documents/a.txt names its author itself, Anna Huber (line 3); leave `authors` out
    "#);
}

#[test]
fn a_contradiction_on_purpose_is_kept_beside_what_the_text_says() {
    let lines = "published = { value = \"2022-05-03\", reason = \"A misprint; the flood was in 2022.\", overrides_text = true }";
    let (folder, loaded) = load(ARTICLE, lines);
    assert_snapshot!(folder.problems(&loaded), @"");
    let metadata = &document(&loaded).metadata;
    assert_eq!(
        given(&metadata.published),
        Some(("2022-05-03", "A misprint; the flood was in 2022."))
    );
    assert_snapshot!(metadata.remarks.join("\n"), @"The text itself was read as '2021-05-03' (line 5). A misprint; the flood was in 2022.");
}

#[test]
fn a_date_may_be_made_more_precise() {
    let text = ARTICLE.replace("3 May 2021", "May 2021");
    let (folder, loaded) = load(
        &text,
        "published = { value = \"2021-05-03\", reason = \"The paper came out on Mondays.\" }",
    );
    assert_snapshot!(folder.problems(&loaded), @"");
    assert_eq!(
        given(&document(&loaded).metadata.published).map(|(date, _)| date),
        Some("2021-05-03")
    );
}

#[test]
fn authors_can_be_given_where_the_text_names_none() {
    let text = ARTICLE.replace("By Anna Huber\n\n", "");
    let (folder, loaded) = load(
        &text,
        "authors = [{ name = \"Anna Huber\", role = \"Editor\", reason = \"From the imprint.\" }]",
    );
    assert_snapshot!(folder.problems(&loaded), @"");
    let authors = &document(&loaded).metadata.authors;
    assert_eq!(authors.len(), 1);
    assert_eq!(authors[0].role.as_deref(), Some("Editor"));
}

#[test]
fn a_text_without_a_title_is_warned_of_unless_the_manifest_has_one() {
    let text = "it rained all day and the river rose and nobody knew when it would stop rising, so they left.\n";
    let (folder, loaded) = load(text, "");
    assert_snapshot!(folder.problems(&loaded), @r#"(warning) corpus/documents/a.txt:1: no title found, so the page will show the file's name; begin the file with its title, or give the document title = { value = "…", reason = "…" } in corpus/corpus.toml"#);
    let (folder, loaded) =
        load(text, "title = { value = \"Rain\", reason = \"Given by the archive.\" }");
    assert_snapshot!(folder.problems(&loaded), @"");
}
